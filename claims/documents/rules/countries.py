"""The adjectives of countries, as institutions are called by them: "Azerbaijani Foreign Ministry".

Only one-word adjectives whose word means nothing else in a name; folded as `name_key` folds.
"""

# Written as adjective=country; the country stands in the one form that keys use.
_ADJECTIVES = """
afghan=afghanistan albanian=albania algerian=algeria american=us angolan=angola argentine=argentina armenian=armenia
australian=australia austrian=austria azerbaijani=azerbaijan bahraini=bahrain bangladeshi=bangladesh belarusian=belarus
belgian=belgium bolivian=bolivia bosnian=bosnia botswanan=botswana brazilian=brazil british=uk bulgarian=bulgaria
burmese=myanmar burundian=burundi cambodian=cambodia cameroonian=cameroon canadian=canada chadian=chad chilean=chile
chinese=china colombian=colombia congolese=congo croatian=croatia cuban=cuba cypriot=cyprus czech=czechia
danish=denmark dutch=netherlands ecuadorian=ecuador egyptian=egypt emirati=uae eritrean=eritrea estonian=estonia
ethiopian=ethiopia fijian=fiji finnish=finland french=france gabonese=gabon gambian=gambia georgian=georgia
german=germany ghanaian=ghana greek=greece guatemalan=guatemala guinean=guinea haitian=haiti honduran=honduras
hungarian=hungary icelandic=iceland indian=india indonesian=indonesia iranian=iran iraqi=iraq irish=ireland
israeli=israel italian=italy ivorian=ivory jamaican=jamaica japanese=japan jordanian=jordan kazakh=kazakhstan
kazakhstani=kazakhstan kenyan=kenya kosovan=kosovo kuwaiti=kuwait kyrgyz=kyrgyzstan lao=laos laotian=laos
latvian=latvia lebanese=lebanon liberian=liberia libyan=libya lithuanian=lithuania macedonian=macedonia
malagasy=madagascar malawian=malawi malaysian=malaysia malian=mali maltese=malta mauritanian=mauritania
mexican=mexico moldovan=moldova mongolian=mongolia montenegrin=montenegro moroccan=morocco mozambican=mozambique
namibian=namibia nepalese=nepal nepali=nepal nicaraguan=nicaragua nigerian=nigeria nigerien=niger norwegian=norway
omani=oman pakistani=pakistan palestinian=palestine panamanian=panama paraguayan=paraguay peruvian=peru
filipino=philippines philippine=philippines polish=poland portuguese=portugal qatari=qatar romanian=romania
russian=russia rwandan=rwanda salvadoran=salvador saudi=saudi senegalese=senegal serbian=serbia singaporean=singapore
slovak=slovakia slovene=slovenia slovenian=slovenia somali=somalia spanish=spain sudanese=sudan swedish=sweden
swiss=switzerland syrian=syria taiwanese=taiwan tajik=tajikistan tanzanian=tanzania thai=thailand togolese=togo
tunisian=tunisia turkish=turkey turkiye=turkey turkmen=turkmenistan ugandan=uganda ukrainian=ukraine
uruguayan=uruguay uzbek=uzbekistan venezuelan=venezuela vietnamese=vietnam yemeni=yemen zambian=zambia
zimbabwean=zimbabwe usa=us britain=uk
"""

COUNTRY_OF: dict[str, str] = dict(pair.split("=") for pair in _ADJECTIVES.split())

# Names of more than one word, longest first. "Republic of" says nothing where the country follows.
COUNTRY_PHRASES = {
    "united states of america": "us",
    "united states": "us",
    "united kingdom": "uk",
    "great britain": "uk",
    "united arab emirates": "uae",
    "saudi arabia": "saudi",
    "russian federation": "russia",
    "south korean": "south korea",
    "north korean": "north korea",
}
