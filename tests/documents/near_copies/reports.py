"""Invented reports to be copied."""

WIRE = """Fire at the Lindau textile works kills 12

A fire that broke out before dawn on Tuesday in a textile works at the edge of Lindau killed 12 workers and injured 31
others, the provincial governor said. Rescue teams were still searching the second floor in the afternoon, where the
roof had come down over two rows of looms.
Survivors told reporters that the doors of the dyeing hall had been locked from outside since the night shift began.
The owner of the works, who lives abroad, has not answered any question so far.
It is the third large fire in the valley this year. In March, 4 people died when a warehouse for paint burned down, and
a month later a mill was destroyed without anybody being hurt."""

ANOTHER_TELLING = """Lindau mourns after blaze in factory

Families stood in the rain outside the gates of the Lindau works on Tuesday evening and waited for names. A textile
factory had burned there for seven hours; twelve workers are dead, according to the governor of the province.
"My sister called me from the stairs," said one man, who did not want his name printed. "Then the line was gone."
Unions have demanded for years that inspectors visit the plant. The ministry of labor promised an inquiry and said that
its last inspection had found nothing out of the ordinary."""

ELSEWHERE = """Bus falls into ravine near Oberau

A coach with pilgrims left the mountain road near Oberau on Sunday and fell forty meters into a ravine. Nine passengers
died at the scene, and the driver is in hospital under guard. Witnesses saw the vehicle swerve around a flock of sheep
before it broke through the barrier. The pass stays closed until a crane has lifted the wreck, which may take days."""

MENU = "Home\nNews\nWeather\nSports\nSubscribe to our newsletter and never miss what happens near you\n"
FOOTER = (
    "\nShare this story\nMost read\nCopyright of the Lindau Herald and its owners. Nothing on this page may be printed "
    "again without written leave of the publisher. Terms of use, careers, advertise with us, corrections, imprint"
)
