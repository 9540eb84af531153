"""Who or what was counted. The left word is the population's name in the register, on the right what texts call it."""

from claims.extraction.extractors.reading.word_sets import word_set

POPULATIONS: dict[str, str] = {
    "people": """
        personas persona individuos individuo residentes residente vecinos vecino vecina vecinas víctimas
        víctima seres pasajeros pasajero pasajera trabajadores trabajador trabajadora empleados turistas turista
        pacientes paciente migrantes migrante refugiados peregrinos manifestantes manifestante presos reclusos
        rehenes rehén habitantes ciudadanos ciudadano ciudadana fieles mineros minero obreros obrero pescadores
        conductor conductora conductores peatón tripulantes tripulante adultos adulto cuerpos cadáveres vidas
        ocupantes viajeros integrantes miembros jóvenes joven
    """,
    "civilians": "civiles civil",
    "children": """
        niños niño niña niñas menores menor bebé bebés adolescente adolescentes chicos chicas chico chica hijo
        hijos hija hijas
    """,
    "women": "mujer mujeres madre esposa hermana abuela",
    "men": "hombre hombres varón varones padre esposo hermano abuelo",
    "elderly": "ancianos anciano anciana ancianas jubilados",
    "soldiers": """
        soldados soldado militares militar uniformados combatientes combatiente milicianos miliciano rebeldes
        insurgentes yihadistas guerrilleros guerrillero terroristas efectivos
    """,
    "police": "policías policía agentes agente gendarmes guardias",
    "suspects": "sospechosos sospechoso atacantes atacante agresores agresor asaltantes pistoleros",
    "rescuers": "rescatistas rescatista bomberos bombero socorristas voluntarios",
    "medical_staff": "médicos médico médica enfermeros enfermeras enfermera sanitarios",
    "journalists": "periodistas periodista reporteros reportero camarógrafo fotógrafo",
    "students": "estudiantes estudiante alumnos alumno alumna alumnas escolares",
    "teachers": "profesores profesor profesora maestros maestra maestro docentes",
    "families": "familias familia hogares",
    "animals": "animales animal reses ovejas vacas caballos perros",
    "homes": "casas casa viviendas vivienda apartamentos pisos domicilios",
    "buildings": "edificios edificio inmuebles construcciones bloques tiendas comercios",
    "facilities": "instalaciones infraestructuras",
    "schools": "escuelas escuela colegios colegio universidades",
    "hospitals": "hospitales hospital clínicas",
    "vehicles": """
        vehículos vehículo coches coche autos automóviles autobuses autobús camiones camión trenes tren tanques
    """,
    "bridges": "puentes puente",
    "aircraft": "aviones avión helicópteros helicóptero drones dron",
    "villages": "aldeas aldea pueblos pueblo localidades",
}
BY_WORD: dict[str, str] = {word: name for name, words in POPULATIONS.items() for word in words.split()}
# Words that say one person where they follow "un" or "una".
SINGULAR = word_set("""
    persona hombre mujer niño niña menor joven adolescente bebé civil soldado militar policía agente estudiante
    alumno alumna profesor profesora maestra maestro bombero rescatista periodista reportero médico médica
    enfermera residente vecino vecina víctima pasajero pasajera trabajador trabajadora turista empleado
    conductor conductora peatón ciudadano ciudadana anciano anciana sospechoso atacante agresor chico chica
    rehén migrante obrero minero guardia
""")
