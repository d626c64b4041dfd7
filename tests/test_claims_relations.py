"""Relations between people, groups and things, as the shipped model reads own sentences with invented names."""

import pytest

from quipu.claims.prepare import prepared
from quipu.claims.relations import find_relations
from quipu.measure import find
from quipu.model import Frame, Polarity, Report
from tests.saying import claims_from, whole


def _found(text: str, language: str) -> set[tuple[str, ...]]:
    """Frames with the words of their roles, sorted by role."""
    report = Report("r", "o", None, None, "2020-01-01", language, None, "p", text)
    document = prepared(report, whole(text, language), find(text, language, "2020-01-01"))
    return {
        (
            proposition.frame.value,
            *(text[filler.start : filler.end] for filler in sorted(proposition.fillers, key=lambda f: f.role)),
        )
        for proposition in find_relations(document)
    }


ENGLISH = [
    ("Police seized two kilos of heroin whose street value is $90,000.", ("valuation", "heroin", "$90,000")),
    ("One of the suspects was the leader of Los Faroles.", ("leadership", "Los Faroles", "One")),
    ("Grey Riders enforcer Luis Pell was arrested.", ("membership", "Grey Riders", "Luis Pell")),
    ("Bandidos boss Luis Pell was charged.", ("leadership", "Bandidos", "Luis Pell")),
    ("Senior Comanchero Mick Pell was arrested in Odra.", ("membership", "Comanchero", "Mick Pell")),
    ("Police charged Bruno Luna and Comanchero Hassan Toll.", ("membership", "Comanchero", "Hassan Toll")),
    ("Hugo Mora and Pedro Luna, both members of the Grey Riders, fled.", ("membership", "Grey Riders", "Pedro Luna")),
    ("The second-in-command of the Grey Riders, known simply as Toro, was hurt.", ("membership", "Grey Riders", "Toro")),
    ("None of them are members of the Grey Riders.", ("membership", "Grey Riders", "None")),
    ("Hugo Mora, believed to lead the Northern Cartel, fled.", ("leadership", "Northern Cartel", "Hugo Mora")),
    (
        "Hugo Mora, president of the Grey Riders motorcycle gang, fled.",
        ("leadership", "Grey Riders motorcycle gang", "Hugo Mora"),
    ),
    ("Hugo Mora, the gang's treasurer, fled.", ("membership", "gang", "Hugo Mora")),
    ("The gang has Hugo Mora as its leader.", ("leadership", "gang", "Hugo Mora")),
    ("Notorious gangster Mahil alias Tiger was shot dead.", ("alias", "Tiger", "Mahil")),
    (
        "Our men will find them, said Deputy Commissioner of Police (East) Ravi Toll.",
        ("identity", "Deputy Commissioner of Police", "Ravi Toll"),
    ),
    ("Peruvian businessman Mario Quispe was arrested on Monday.", ("identity", "Peruvian", "Mario Quispe")),
    ("Peruvian businessman Mario Quispe was arrested on Monday.", ("identity", "businessman", "Mario Quispe")),
    ("Former congressman Luis Paredes denied it.", ("identity", "Former congressman", "Luis Paredes")),
    ("Mario Quispe, the alleged leader of the gang, was arrested.", ("leadership", "gang", "Mario Quispe")),
    ("The head of the group is Mario Quispe.", ("leadership", "group", "Mario Quispe")),
    ("Mario Quispe, alias “Zorro,” was arrested.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, known as “Zorro,” was arrested.", ("alias", "Zorro", "Mario Quispe")),
    ("The group was financed by Mexican national Raul Ortega.", ("financing", "Raul Ortega", "group")),
    ("The group was financed by Mexican national Raul Ortega.", ("identity", "Mexican", "Raul Ortega")),
    ("Ana Ruiz, the wife of Mario Quispe, was released.", ("kinship", "wife", "Mario Quispe", "Ana Ruiz")),
    (
        "Officials arrested four other members of the structure.",
        ("membership", "structure", "four other members", "four other members"),
    ),
    ("The clan worked without links to Mexican drug traffickers.", ("association", "clan", "Mexican drug traffickers")),
    ('Hugo Barrios, alias "Lobo" or "El Flaco", was arrested.', ("alias", "El Flaco", "Hugo Barrios")),
    ('Hugo "Lobo" Barrios leads the Faroles.', ("alias", "Lobo", 'Hugo "Lobo" Barrios')),
    ('Hugo "Lobo" Barrios leads the Faroles.', ("leadership", "Faroles", 'Hugo "Lobo" Barrios')),
    ("“El Lobo” Barrios, a trafficker, fled.", ("alias", "El Lobo", "Barrios")),
    ("Hugo (Little Wolf) Barrios, 65, was charged.", ("alias", "Little Wolf", "Hugo (Little Wolf) Barrios")),
    ("“Lobo,” whose real name is Hugo Barrios, fled.", ("alias", "Lobo", "Hugo Barrios")),
    ("Barrios's brother-in-law, Pedro Luna, was killed.", ("kinship", "brother-in-law", "Barrios", "Pedro Luna")),
    (
        "Daniel Canon was jailed, while his 39-year-old brother-in-law Gary Vick was freed.",
        ("kinship", "brother-in-law", "Daniel Canon", "Gary Vick"),
    ),
    ("Ana Mora, married to Juan Vidal, fled.", ("kinship", "married", "Juan Vidal", "Ana Mora")),
    ("Luis Prada, an associate of Pedro Luna, was killed.", ("association", "Luis Prada", "Pedro Luna")),
    ("Luis Prada was the right-hand man of Pedro Luna.", ("association", "Luis Prada", "Pedro Luna")),
    ("Hugo Barrios was at the service of the Northern Cartel.", ("association", "Hugo Barrios", "Northern Cartel")),
    ("The mayor, Luis Prada, had ties to the Northern Cartel.", ("association", "Luis Prada", "Northern Cartel")),
    ("The Faroles are allied with the Northern Cartel.", ("association", "Faroles", "Northern Cartel")),
    ("Hugo Barrios, the reputed boss of the Marone crime family, fled.", ("leadership", "Marone crime family", "Hugo Barrios")),
    ("Hugo Barrios is a captain in the Marone crime family.", ("membership", "Marone crime family", "Hugo Barrios")),
    (
        "Tomas Reyes, 34, a former police officer and alleged leader of the Faroles gang, was arrested.",
        ("leadership", "Faroles gang", "Tomas Reyes"),
    ),
    ("Police identified Juan Vidal as the leader of the gang.", ("leadership", "gang", "Juan Vidal")),
    ("Hugo Barrios was accused of being a member of the Faroles.", ("membership", "Faroles", "Hugo Barrios")),
    ("Hugo Barrios, chief of security for the Northern Cartel, fled.", ("membership", "Northern Cartel", "Hugo Barrios")),
    ("Barrios, a native of Cali, was extradited.", ("identity", "Cali", "Barrios")),
    ("Barrios was born in Medellin in 1975.", ("identity", "Medellin", "Barrios")),
    ("Drug lord Pedro Luna was extradited.", ("identity", "Drug lord", "Pedro Luna")),
    ("Assistant U.S. Attorney Devon Lane spoke of the war.", ("identity", "Assistant U.S. Attorney", "Devon Lane")),
    ("The Secretary of Defense Luis Prada spoke.", ("identity", "Secretary of Defense", "Luis Prada")),
    (
        "Two alternate judges -- Fredy Leal and Maria Mora -- made the decisions.",
        ("identity", "alternate judges", "Maria Mora"),
    ),
    ("The judge overseeing the case, Miguel Leal, was away.", ("identity", "judge", "Miguel Leal")),
    ("Juan Mora and Pedro Luna, leaders of the gang, fled.", ("leadership", "gang", "Juan Mora")),
    ("The group's leaders, Miguel Leal and Sonia Mora, fled.", ("leadership", "group", "Sonia Mora")),
    ("The alleged leader of one of the networks, Wilmar Leal, fled.", ("leadership", "networks", "Wilmar Leal")),
    (
        "They seized the assets of two sons of Northern Cartel boss Joaquin Mora.",
        ("kinship", "sons", "Joaquin Mora", "two sons", "sons"),
    ),
    (
        "Police held 24 alleged MS-13 gang members.",
        ("membership", "MS-13 gang", "24 alleged MS-13 gang members", "24 alleged MS-13 gang members"),
    ),
    ("Angel Leal, a former local Interpol chief, fled.", ("identity", "former local Interpol chief", "Angel Leal")),
    ("Erek Leal, U.S. attorney for the District, spoke.", ("identity", "U.S. attorney", "Erek Leal")),
    ("Chief of Police Slavko Mirkovic resigned.", ("identity", "Chief of Police", "Slavko Mirkovic")),
    ("Interior Minister Ana Vidal spoke.", ("identity", "Interior Minister", "Ana Vidal")),
    (
        "Remo Bruno was the right-hand man of Raffaele Imparato, a drug broker.",
        ("association", "Remo Bruno", "Raffaele Imparato"),
    ),
    ("Remo Bruno was the right-hand man of Raffaele Imparato, a drug broker.", ("identity", "drug broker", "Raffaele Imparato")),
    ("They held Imparato’s right-hand man Raffaele Mauro, who fled.", ("association", "Raffaele Mauro", "Imparato")),
    (
        "Roberto Leal, who was charged but is believed to be a leading Texas Cartel trafficker, fled.",
        ("membership", "Texas Cartel", "Roberto Leal"),
    ),
    ("Humberto Leal, the former tax and customs head, fled.", ("identity", "former tax and customs head", "Humberto Leal")),
    ("Luis Mora, the financial chief of the Faroles, fled.", ("membership", "Faroles", "Luis Mora")),
    ("Colin Bosman is a leader of the Sexy Lions.", ("leadership", "Sexy Lions", "Colin Bosman")),
    ("Jeremy Vaal led the 28s gang.", ("leadership", "28s gang", "Jeremy Vaal")),
    (
        "Leo Mora, 46, and his friend Stefano Luna, 48, were described as being the new heads of the Mafia.",
        ("leadership", "Mafia", "Leo Mora"),
    ),
    ("The weapons of former Tijuana Mayor Jorge Leal were found.", ("identity", "former Tijuana Mayor", "Jorge Leal")),
    ("They charged Maurice “Mom” Leal, the former Iron Angels leader.", ("leadership", "Iron Angels", "Maurice “Mom” Leal")),
    ("Hugo Mora took over the Faroles gang after his brother died.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora took control of the Faroles gang in 2010.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("Luis Prada is the brother of Hugo Mora, who leads the Faroles cartel.", ("leadership", "Faroles cartel", "Hugo Mora")),
    ("Hugo Mora, second-in-command of the Faroles cartel, was held.", ("membership", "Faroles cartel", "Hugo Mora")),
    ("Hugo Mora, an enforcer for the Faroles gang, was shot.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Police accused Hugo Mora, 36, of being an enforcer for the Faroles gang.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Benito Arce, the planning chief of the drug group, was held.", ("membership", "drug group", "Benito Arce")),
    ("Hugo Mora, a hit man for the Northern Cartel, confessed.", ("membership", "Northern Cartel", "Hugo Mora")),
    (
        "Two other Kinlan gang members were jailed for fraud.",
        ("membership", "Kinlan gang", "Two other Kinlan gang members", "Two other Kinlan gang members"),
    ),
    ("The Faroles gang, whose leader Hugo Mora was shot, control the port.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora, head of a Camorra clan, was held in Naples.", ("leadership", "clan", "Hugo Mora")),
    ("Two men aligned to the Faroles gang were held.", ("association", "Two men", "Faroles gang")),
    ("The Faroles are the armed wing of the Northern Cartel.", ("association", "Faroles", "Northern Cartel")),
    ("The Faroles, under the command of Hugo Mora, sell drugs.", ("leadership", "Faroles", "Hugo Mora")),
    ("Hugo Mora is at the helm of the Faroles gang.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora worked as an accountant for the Northern Cartel.", ("association", "Hugo Mora", "Northern Cartel")),
    ("Hugo Mora laundered money for the Northern Cartel.", ("association", "Hugo Mora", "Northern Cartel")),
    ("Hugo Mora had a leading role in the Faroles gang.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora was part of the Faroles gang.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Those held were Hugo Mora, 37; Ana Luna, 31; and Martin Cruz, 33.", ("identity", "31", "Ana Luna")),
    ("A 34-year-old man was held in Leeds.", ("identity", "34-year-old", "34-year-old man")),
    ("A Mexican citizen was held with two friends.", ("identity", "Mexican", "Mexican citizen")),
    ("Three gang members were identified as Hugo Mora, 34, Luis Leal, 45, and Ana Luna, 23.", ("membership", "gang", "Ana Luna")),
    (
        "Hugo Mora (34), Luis Leal (45) and Ana Luna (23), members of the Faroles gang, fled.",
        ("membership", "Faroles gang", "Hugo Mora"),
    ),
    (
        "The Faroles are one of the world's richest crime groups.",
        ("rank", "one of the world's richest crime groups", "Faroles", "world"),
    ),
    ("The board called it one of the most notorious drug gangs ever.", ("rank", "one of the most notorious drug gangs", "it")),
    ("Hugo Mora is Peru's most wanted man.", ("rank", "most wanted man", "Hugo Mora", "Peru")),
    ("Hugo Mora had been on the run since 2019.", ("wanted", "Hugo Mora")),
    ("Interpol issued a red notice for Hugo Mora.", ("wanted", "Hugo Mora")),
    ("Hugo Mora was on the FBI's list of 10 most-wanted fugitives.", ("wanted", "Hugo Mora")),
    ("Hugo Mora is on Europol's most wanted list.", ("wanted", "Hugo Mora")),
    ("Hotel and nightclub owner Hugo Mora was killed.", ("identity", "Hotel and nightclub owner", "Hugo Mora")),
    ("Police seized 10 kilos of cocaine, worth €700,000.", ("valuation", "cocaine", "€700,000")),
    ("Cocaine with a street value of $5 million was seized.", ("valuation", "Cocaine", "$5 million")),
    ("Police seized heroin with a street value of £3 million in Leeds.", ("valuation", "heroin", "£3 million")),
    (
        "Ana Luna, a spokeswoman for the prosecutor's office, said so.",
        ("identity", "spokeswoman for the prosecutor's office", "Ana Luna"),
    ),
    ("Hugo Mora, a Dublin council worker, was held.", ("identity", "council worker", "Hugo Mora")),
    ("Headed by Hugo Mora, aged 37 and of Leeds, the gang were exposed by police.", ("leadership", "gang", "Hugo Mora")),
    ("The gang was being operated by Hugo Mora.", ("leadership", "gang", "Hugo Mora")),
    ("Hugo Mora, identified by the DEA as the leader of the Faroles gang, fled.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora has ties to several gangs, including the Northern Cartel.", ("association", "Hugo Mora", "Northern Cartel")),
    ("Police held gangster and Luis Prada's key aide Hugo Mora.", ("association", "Hugo Mora", "Luis Prada")),
    ("Hugo Mora was jailed with two of his lieutenants, Ivan Leal and Mario Roma.", ("association", "Mario Roma", "Hugo Mora")),
    ("Four members of a Northern Cartel cell fled.", ("membership", "Northern Cartel cell", "Four members", "Four members")),
    ("The arrest of Hugo Mora of the Northern Cartel came late.", ("membership", "Northern Cartel", "Hugo Mora")),
    ("Hugo Mora, aged 53 from Leeds, drove the van.", ("identity", "53", "Hugo Mora")),
    ("Ivan Leal, 28, is the cousin of club president Hugo Mora.", ("kinship", "cousin", "Hugo Mora", "Ivan Leal")),
    ("Hugo Mora and three other members of the Faroles gang were held.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora was held along with two other Faroles gang members.", ("membership", "Faroles gang", "Hugo Mora")),
    ("Hugo Mora replaced Pedro Luna as leader of the Faroles gang.", ("leadership", "Faroles gang", "Hugo Mora")),
    ("The alleged leader of the Northern Cartel was arrested in Lima.", ("leadership", "Northern Cartel", "alleged leader")),
    ("Koba Shem was listed due to his membership in the Faroles gang.", ("membership", "Faroles gang", "Koba Shem")),
    (
        "They listed Othman Bal, his brother, Younes Bal, and his associate, Yusuf Azz.",
        ("association", "Yusuf Azz", "Othman Bal"),
    ),
    ("Salvador Ruiz gave $1 million in bribes to Ana Mora, the sister of the mayor.", ("financing", "Salvador Ruiz", "Ana Mora")),
    ("Judge Hugo Mora took $90,000 in drug money to pay for his campaign.", ("financing", "drug money", "Hugo Mora")),
    ("Hugo Mora accepted bribes from the Kinlan cartel.", ("financing", "Kinlan cartel", "Hugo Mora")),
    ("Prosecutors accused Hugo Mora of taking bribes from the Kinlan cartel.", ("financing", "Kinlan cartel", "Hugo Mora")),
    ("Hugo Mora was paid $40,000 in bribes by the Kinlan cartel.", ("financing", "Kinlan cartel", "Hugo Mora")),
    ("The mayor took $200,000 from the Kinlan cartel for his campaign.", ("financing", "Kinlan cartel", "mayor")),
    ("The gang bribed customs officers at the port.", ("financing", "gang", "customs officers")),
    ("Guards hid the ship in exchange for bribes from the Kinlan cartel.", ("financing", "Kinlan cartel", "Guards")),
    (
        "The former second in command of the Latin Faroles gang was jailed for 18 years.",
        ("membership", "Latin Faroles gang", "The former second in command"),
    ),
    (
        "The second-in-command of the Iron Saints gang was arrested in Boston.",
        ("membership", "Iron Saints gang", "The second-in-command"),
    ),
    ("The wife of a man linked to the Kinlan cartel was shot.", ("association", "man", "Kinlan cartel")),
    ("Police arrested a man with links to the Kinlan cartel.", ("association", "man", "Kinlan cartel")),
    ("Eleven people linked to the Head Faroles gang were held.", ("association", "Eleven people", "Head Faroles gang")),
    ("Mark Dillon, a United Nations gangster, was shot dead.", ("membership", "United Nations", "Mark Dillon")),
    ("Police seek the brother of former Red Faroles leader Jamie Mora.", ("leadership", "Red Faroles", "Jamie Mora")),
    ("Police seek the brother of former Red Faroles leader Jamie Mora.", ("kinship", "brother", "Jamie Mora", "brother")),
    ("He is the fourth son of ex-Camorra boss Marco Luna.", ("leadership", "Camorra", "Marco Luna")),
    ("The Kinlan cartel, an affiliate of the Norden Cartel, moved it.", ("association", "Kinlan cartel", "Norden Cartel")),
    ("Hugo Mora leads Los Faroles, a gang affiliated with the Kinlan cartel.", ("association", "gang", "Kinlan cartel")),
    ("Among the leaders of the gang are Pedro Lara and Juan Soto.", ("leadership", "gang", "Juan Soto")),
    ("Six of the gang were jailed, including the leader Hugo Barrios, who got 14 years.", ("leadership", "gang", "Hugo Barrios")),
    ("Police held La Marea founder and leader Hugo Barrios.", ("leadership", "La Marea", "Hugo Barrios")),
    ("The alleged leader of the gang, identified as Hugo Barrios, fled.", ("leadership", "gang", "Hugo Barrios")),
    ("Officers held three cartel leaders, including Hugo Barrios and Luis Prada.", ("leadership", "cartel", "Luis Prada")),
    ("Luis Prada had recently joined the gang of Hugo Barrios.", ("membership", "gang of Hugo Barrios", "Luis Prada")),
    ("Luis Prada rose through the ranks of the Norden cartel.", ("membership", "Norden cartel", "Luis Prada")),
    ("Luis Prada was recruited into the Norden gang at 15.", ("membership", "Norden gang", "Luis Prada")),
    ("Luis Prada, a policeman turned hitman for the Norden cartel, fled.", ("membership", "Norden cartel", "Luis Prada")),
    ("Gunmen suspected of being part of the Norden cartel fled.", ("membership", "Norden cartel", "Gunmen")),
    ("Luis Prada, a figure in the Norden cartel's northern wing, fled.", ("membership", "Norden cartel", "Luis Prada")),
    ("He switched sides and joined hands with Hugo Barrios.", ("association", "He", "Hugo Barrios")),
    ("Luis Prada acted on the instructions of Hugo Barrios.", ("association", "Luis Prada", "Hugo Barrios")),
    ("Hugo Barrios, thought to be the brains behind the gang, fled.", ("leadership", "gang", "Hugo Barrios")),
    ("Started by jailed dealer Omar Haddad, the Sons Of Ruin gang grew.", ("leadership", "Sons Of Ruin gang", "Omar Haddad")),
    ("Treasury lists Luis Prada's alias as “El Cuervo.”", ("alias", "El Cuervo", "Luis Prada")),
    ("Barrios, whose brother is trafficker Luis Prada, was jailed.", ("kinship", "brother", "Barrios", "Luis Prada")),
    ("Luis Prada, brother of Mexico's drug lord, Hugo Barrios, fled.", ("kinship", "brother", "Hugo Barrios", "Luis Prada")),
    ("Hugo Barrios married Ana Lomas in 2011.", ("kinship", "married", "Ana Lomas", "Hugo Barrios")),
    ("Chief Supt Brian Kearns said so.", ("identity", "Chief Supt", "Brian Kearns")),
    (
        "The Norden cartel is one of the most powerful, well-armed, and violent gangs.",
        ("rank", "one of the most powerful, well-armed, and violent gangs", "Norden cartel"),
    ),
    ("Luis Prada, an American who led the Moran-Leiva cartel, fled.", ("leadership", "Moran-Leiva cartel", "Luis Prada")),
    ("Luis Prada was a longtime capo in the Marone crime family.", ("membership", "Marone crime family", "Luis Prada")),
    ("The victim was Sgt. Luis Prada.", ("identity", "Sgt.", "Luis Prada")),
    (
        "The accused, identified as Dinesh alias Monu and Rafiq alias Sonu, had joined the gang of Salman Talwar.",
        ("membership", "gang of Salman Talwar", "Rafiq"),
    ),
    ("Luis Prada is a figure in Barda's fentanyl-trafficking Norden wing.", ("membership", "Norden wing", "Luis Prada")),
    ("He joined hands with Hugo Barrios's gang.", ("association", "He", "Hugo Barrios's gang")),
    (
        "The state police public relations officer, Luis Prada, said so.",
        ("identity", "state police public relations officer", "Luis Prada"),
    ),
    ("Luis Prada, 45 - a mechanic - was held.", ("identity", "45", "Luis Prada")),
    (
        "Mike Hall, director of the Tennessee 10th Judicial Drug Task Force, said so.",
        ("identity", "director of the Tennessee 10th Judicial Drug Task Force", "Mike Hall"),
    ),
    ("Luis Prada is a member of the Norden motorcycle club.", ("membership", "Norden motorcycle club", "Luis Prada")),
    ("Zagari had ruled the clan for years.", ("leadership", "clan", "Zagari")),
    (
        "Luis Prada, leader of a powerful gang federation in Haiti, fled.",
        ("leadership", "powerful gang federation", "Luis Prada"),
    ),
    ("Interior minister Ana Lomas said so.", ("identity", "Interior minister", "Ana Lomas")),
    (
        "Luis Prada, a known associate of Hugo Mora and a member of the Norden gang, fled.",
        ("membership", "Norden gang", "Luis Prada"),
    ),
    ("Hugo Mora's wife, Ana Lomas, and his son Luis were charged.", ("kinship", "son", "Hugo Mora", "Luis")),
    ("Luis Prada was the gang's accountant.", ("association", "Luis Prada", "gang")),
    (
        "Hugo Mora, along with his brother Luis, has been named as the head of the Norden gang.",
        ("leadership", "Norden gang", "Hugo Mora"),
    ),
    ("The leader of the Norden gang's Lagos chapter was Hugo Mora.", ("membership", "Norden gang", "Hugo Mora")),
    ("Luis Prada, an aide to cartel boss Hugo Mora, was killed.", ("association", "Luis Prada", "Hugo Mora")),
    ("Luis Prada, who worked closely with Hugo Mora, was killed.", ("association", "Luis Prada", "Hugo Mora")),
    ("Hugo Mora inherited the Norden gang from his father.", ("leadership", "Norden gang", "Hugo Mora")),
    ("The man left the Norden gang in 2012.", ("membership", "Norden gang", "man")),
    (
        "Police found heroin and cocaine with a street value of £150,000.",
        ("valuation", "heroin and cocaine", "£150,000"),
    ),
]
SPANISH = [
    ("Incautaron dos kilos de heroína cuyo valor comercial es de 90.000 euros.", ("valuation", "heroína", "90.000 euros")),
    ("Uno de los detenidos era el jefe de Los Faroles.", ("leadership", "Los Faroles", "Uno")),
    ("Un detenido ejercía como jefe de Los Faroles en Odra.", ("leadership", "Los Faroles", "detenido")),
    ("Uno de los capturados trabajaba como sicario de Los Faroles.", ("membership", "Los Faroles", "Uno")),
    ("En la cúspide de la organización figura Hugo Mora.", ("leadership", "organización", "Hugo Mora")),
    ("El segundo al mando de Los Faroles, conocido como Toro, fue herido.", ("membership", "Los Faroles", "Toro")),
    ("Ninguno de ellos es miembro de Los Faroles.", ("membership", "Los Faroles", "Ninguno")),
    ("La organización tenía como líder a Hugo Mora.", ("leadership", "organización", "Hugo Mora")),
    ("Hugo Mora, tesorero de la banda, huyó.", ("membership", "banda", "Hugo Mora")),
    (
        "La banda tenía vínculos con el Primer Comando de la Capital.",
        ("association", "banda", "Primer Comando de la Capital"),
    ),
    ("El empresario peruano Mario Quispe fue detenido el lunes.", ("identity", "empresario", "Mario Quispe")),
    ("El empresario peruano Mario Quispe fue detenido el lunes.", ("identity", "peruano", "Mario Quispe")),
    ("Mario Quispe, presunto cabecilla de la banda, fue detenido.", ("leadership", "banda", "Mario Quispe")),
    ("Mario Quispe, alias “Zorro”, fue detenido en Lima.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, conocido como “Zorro”, fue detenido.", ("alias", "Zorro", "Mario Quispe")),
    ("Mario Quispe, de 34 años, fue detenido en Lima.", ("identity", "34 años", "Mario Quispe")),
    ("Ana Ruiz, esposa de Mario Quispe, fue liberada.", ("kinship", "esposa", "Mario Quispe", "Ana Ruiz")),
    ("Humberto Rey, alias “El Chato”, “El Lobo” y/o “El Viejo”, huyó.", ("alias", "El Viejo", "Humberto Rey")),
    ("Hugo Barrios, conocido como Lobo o Flaco, huyó.", ("alias", "Flaco", "Hugo Barrios")),
    ("Hugo Barrios, El Lobo, fue detenido.", ("alias", "El Lobo", "Hugo Barrios")),
    ('Lo lidera Ismael "el Lobo" Prada.', ("alias", "el Lobo", 'Ismael "el Lobo" Prada')),
    ("Alias Lobo, cuyo nombre real es Hugo Barrios, cayó.", ("alias", "Lobo", "Hugo Barrios")),
    ("La banda liderada por Hugo Barrios vendía cocaína.", ("leadership", "banda", "Hugo Barrios")),
    ("La red es una de las más viejas y ha sido liderada por Hugo Mora.", ("leadership", "red", "Hugo Mora")),
    ("Tomás Reyes, de 34 años, expolicía y presunto líder de Los Faroles, huyó.", ("identity", "expolicía", "Tomás Reyes")),
    ("Tomás Reyes, de 34 años, expolicía y presunto líder de Los Faroles, huyó.", ("leadership", "Los Faroles", "Tomás Reyes")),
    ("Capturaron a alias “Lobo”, señalado de ser uno de los jefes de Los Faroles.", ("leadership", "Los Faroles", "Lobo")),
    ("Hugo Barrios, jefe de sicarios de Los Faroles, huyó.", ("membership", "Los Faroles", "Hugo Barrios")),
    ("Hugo Barrios, jefe de lavado de dinero del Cartel del Norte, huyó.", ("membership", "Cartel del Norte", "Hugo Barrios")),
    ("El capo del Cartel del Norte Pedro Luna huyó.", ("leadership", "Cartel del Norte", "Pedro Luna")),
    ("El alcalde Luis Prada tiene nexos con el Cartel del Norte.", ("association", "Luis Prada", "Cartel del Norte")),
    ("Luis Prada, vinculado al Cartel del Norte, lo negó.", ("association", "Luis Prada", "Cartel del Norte")),
    ("El Clan Sur, una banda que se alió al Clan Norte, huyó.", ("association", "Clan Sur", "Clan Norte")),
    ("Luis Prada, mano derecha de Pedro Luna, murió.", ("association", "Luis Prada", "Pedro Luna")),
    ("Hugo Barrios estaba al servicio del Cartel del Norte.", ("association", "Hugo Barrios", "Cartel del Norte")),
    ("Hugo Barrios, de 34 años y nacionalidad mexicana, huyó.", ("identity", "nacionalidad mexicana", "Hugo Barrios")),
    ("Hugo Barrios, oriundo de Cali, huyó.", ("identity", "Cali", "Hugo Barrios")),
    ("El empresario y exdiputado Luis Prada huyó.", ("identity", "empresario", "Luis Prada")),
    ("Mayra Leal, esposa del capo Luis Valle, huyó.", ("kinship", "esposa", "Luis Valle", "Mayra Leal")),
    ("Cayó Juan Vidal, hermano del presidente, Luis Prada.", ("kinship", "hermano", "Luis Prada", "Juan Vidal")),
    ("Habló el jefe antidrogas de la policía Ramón Leal.", ("identity", "jefe antidrogas de la policía", "Ramón Leal")),
    (
        "Marcial Flores, jefe de la División Policial Este 1, habló.",
        ("identity", "jefe de la División Policial Este 1", "Marcial Flores"),
    ),
    ("Uno de los detenidos está vinculado a Los Lobos.", ("association", "Uno de los detenidos", "Los Lobos")),
    (
        "Se ganó a Joaquín El Tigre Guzmán Leal y a Ismael El Zurdo Zamora, líderes del cartel de Cali.",
        ("leadership", "cartel de Cali", "Joaquín El Tigre Guzmán Leal"),
    ),
    ("Se ganó a Joaquín El Tigre Guzmán Leal.", ("alias", "El Tigre", "Joaquín El Tigre Guzmán Leal")),
    (
        "Cayó el ex alcalde, José Leal, el que fuera su concejal de Urbanismo, Manuel Prada, y otro.",
        ("identity", "concejal de Urbanismo", "Manuel Prada"),
    ),
    ("Junto con Juan Mora --alias “Gio”, muerto en 2012-- huyó.", ("alias", "Gio", "Juan Mora")),
    (
        "Las Autodefensas Unidas fueron fundadas por el capo Daniel Mora.",
        ("leadership", "Las Autodefensas Unidas", "Daniel Mora"),
    ),
    ("Iván Mora, uno de los hijos del encarcelado Joaquín Leal, huyó.", ("kinship", "hijos", "Joaquín Leal", "Iván Mora")),
    ("Pérez es acusado por Bolivia de ser uno de los líderes de «Los Lobos».", ("leadership", "Los Lobos", "Pérez")),
    (
        "Néstor Mora es señalado por las autoridades como el líder de un grupo armado.",
        ("leadership", "grupo armado", "Néstor Mora"),
    ),
    ("Cayó Daniel Mora, jefe financiero del bloque.", ("membership", "bloque", "Daniel Mora")),
    (
        "Otto Mora se convirtió en el narcotraficante más buscado del país.",
        ("rank", "narcotraficante más buscado", "Otto Mora", "país"),
    ),
    ("Mora hace parte de Los Lobos.", ("membership", "Los Lobos", "Mora")),
    ("Pérez, de unos 30 años de edad, cayó.", ("identity", "30 años de edad", "Pérez")),
    (
        "Cayó Hugo Mora, coordinador de sicarios del grupo de delincuencia común San Pablo.",
        ("membership", "San Pablo", "Hugo Mora"),
    ),
    ("Acusó a León Mora, como secretario de Hacienda, de robar.", ("identity", "secretario de Hacienda", "León Mora")),
    ("Es un hombre conocido por los alias “Sebas” y “Memo”, León Mora.", ("alias", "Memo", "hombre")),
    ("Hugo Mora asumió el mando de Los Faroles.", ("leadership", "Los Faroles", "Hugo Mora")),
    ("Los detenidos conformaban una célula del Cartel del Norte.", ("membership", "Cartel del Norte", "detenidos")),
    (
        "Hugo Mora, líder de una célula delictiva del Cartel del Norte, cayó.",
        ("leadership", "célula delictiva del Cartel del Norte", "Hugo Mora"),
    ),
    (
        "Los detenidos conformaban una célula del CDN que era liderada por Luis Prada.",
        ("leadership", "célula del CDN", "Luis Prada"),
    ),
    ("Hugo Mora cayó ayer en Lima. Pertenece a Los Faroles.", ("membership", "Los Faroles", "Hugo Mora")),
    (
        "Hugo Mora cayó ayer en Lima. Es sindicado como uno de los dos líderes de Los Faroles.",
        ("leadership", "Los Faroles", "Hugo Mora"),
    ),
    ("Hugo Mora cayó ayer en Lima. Es hermano de Pedro Luna.", ("kinship", "hermano", "Pedro Luna", "Hugo Mora")),
    ("Hugo Mora cayó ayer en Lima. Fue alcalde de Ica entre 2010 y 2014.", ("identity", "alcalde de Ica", "Hugo Mora")),
    ("Hugo Mora, segundo al mando del Cartel del Norte, cayó.", ("membership", "Cartel del Norte", "Hugo Mora")),
    ("Hugo Mora, presunto jefe del Cartel del Norte (CDN), cayó.", ("leadership", "Cartel del Norte", "Hugo Mora")),
    ("El Clan Sur, cuyo líder es Hugo Mora, controla el puerto.", ("leadership", "Clan Sur", "Hugo Mora")),
    (
        "Tres ciudadanos brasileños supuestos miembros de Los Faroles cayeron.",
        ("membership", "Los Faroles", "Tres ciudadanos brasileños", "Tres ciudadanos"),
    ),
    ("El Clan Sur, brazo armado del Cartel del Norte, huyó.", ("association", "Clan Sur", "Cartel del Norte")),
    ("“Los Faroles”, una de las facciones del Cartel del Norte, huyeron.", ("association", "Los Faroles", "Cartel del Norte")),
    ("Capturaron a Hugo Mora, quien estaría al frente de Los Faroles.", ("leadership", "Los Faroles", "Hugo Mora")),
    ("Hugo Mora trabajaba bajo las órdenes directas de Pedro Luna.", ("association", "Hugo Mora", "Pedro Luna")),
    ("Hugo Mora jugaba un rol central dentro de la banda.", ("membership", "banda", "Hugo Mora")),
    (
        "Luis Ignacio “N”, de 46 años, alias “Rata”, líder de Los Faroles, cayó.",
        ("leadership", "Los Faroles", "Luis Ignacio “N”"),
    ),
    ("Cayeron dos líderes de Los Faroles: Hugo Mora, alias “Gocho”; y Ana Leal.", ("leadership", "Los Faroles", "Ana Leal")),
    ("Los tres detenidos, todos de nacionalidad brasileña, huyeron.", ("identity", "nacionalidad brasileña", "detenidos")),
    ("Hugo Mora y Luis Prada, ambos de nacionalidad brasileña, huyeron.", ("identity", "nacionalidad brasileña", "Hugo Mora")),
    ("Cayó una mujer de 49 años.", ("identity", "49 años", "mujer")),
    ("Hugo Mora, un expolicía de 45 años, cayó.", ("identity", "45 años", "Hugo Mora")),
    ("Hugo Mora, sobrino del capo preso Pedro Luna, cayó.", ("kinship", "sobrino", "Pedro Luna", "Hugo Mora")),
    (
        "El Clan del Norte, considerado la principal organización del narcotráfico, cayó.",
        ("rank", "principal organización del narcotráfico", "Clan del Norte"),
    ),
    (
        "Cayó el capo de Los Lobos, considerada como una de las mayores bandas del país.",
        ("rank", "una de las mayores bandas", "Los Lobos", "país"),
    ),
    ("Hugo Mora, con orden de captura vigente, huyó.", ("wanted", "Hugo Mora")),
    ("Sobre Hugo Mora pesa una orden de captura.", ("wanted", "Hugo Mora")),
    ("La droga, con un valor de mercado de 4 millones de dólares, ardió.", ("valuation", "droga", "4 millones de dólares")),
    ("El exalcalde de Ica Hugo Mora cayó.", ("identity", "exalcalde de Ica", "Hugo Mora")),
    ("Alias Rata sería el segundo cabecilla de la banda.", ("membership", "banda", "Rata")),
    ("La banda usó vínculos con el llamado clan Sur, liderado por Hugo Mora.", ("leadership", "clan Sur", "Hugo Mora")),
    ("Hugo Mora, identificado por la DEA como líder de Los Faroles, huyó.", ("leadership", "Los Faroles", "Hugo Mora")),
    ("Hugo Mora, sospechoso de integrar Los Faroles, huyó.", ("membership", "Los Faroles", "Hugo Mora")),
    ("Hugo Mora, exlíder de Los Faroles, huyó.", ("leadership", "Los Faroles", "Hugo Mora")),
    ("Hugo Mora empezó como sicario de Los Faroles.", ("membership", "Los Faroles", "Hugo Mora")),
    ("La fiscalía lo identificó como uno de los jefes de Los Faroles.", ("leadership", "Los Faroles", "lo")),
    ("Hugo Mora tiene 27 años y vive en Ica.", ("identity", "27 años", "Hugo Mora")),
    ("También cayeron su hermano, su mujer y su cuñado.", ("kinship", "mujer", "su", "mujer")),
    ("Cayeron los dos subsecretarios: Carolina Leal y Hugo Mora.", ("identity", "subsecretarios", "Hugo Mora")),
    ("El piloto Hugo Mora fue proveedor de cocaína para la banda de Los Faroles.", ("association", "Hugo Mora", "Los Faroles")),
    ("Hugo Mora fue detenido junto a otros dos miembros de Los Faroles.", ("membership", "Los Faroles", "Hugo Mora")),
    ("Cayó “Los Faroles”, banda a la que pertenece Hugo Mora.", ("membership", "banda", "Hugo Mora")),
    ("Hugo Mora, de 34 años y natural de Cusco, cayó.", ("identity", "Cusco", "Hugo Mora")),
    ("A la cabeza de la organización estaba Antonio Luna.", ("leadership", "organización", "Antonio Luna")),
    ("Cayó alias “Rata”, que era considerado como el líder de Los Faroles.", ("leadership", "Los Faroles", "Rata")),
    ("Ramiro Gil entregó un millón de dólares en sobornos al juez Hugo Mora.", ("financing", "Ramiro Gil", "Hugo Mora")),
    ("El gobernador recibió coimas del Cártel de Norden.", ("financing", "Cártel de Norden", "gobernador")),
    ("Luis Prado fue acusado de recibir sobornos de la banda.", ("financing", "banda", "Luis Prado")),
    ("Luis Prado recibió dinero del narcotráfico para su campaña.", ("financing", "narcotráfico", "Luis Prado")),
    ("El alcalde aceptó 200.000 dólares de Los Faroles para su campaña.", ("financing", "Los Faroles", "alcalde")),
    ("La banda sobornaba a policías y jueces.", ("financing", "banda", "jueces")),
    ("Los policías callaban a cambio de sobornos del clan Ordóñez.", ("financing", "clan Ordóñez", "policías")),
    ("Hugo Mora, líder del grupo delictivo organizado (GDO) Faroleros, cayó.", ("leadership", "Faroleros", "Hugo Mora")),
    ("Hugo Mora es cabecilla del grupo armado organizado (GAO) Los Faroles.", ("leadership", "Los Faroles", "Hugo Mora")),
    ("Los detenidos pertenecen al Grupo Armado Organizado (GAO) Los Faroles.", ("membership", "Los Faroles", "detenidos")),
    ("Ana Mora, miembro del GDO Los Faroles, cayó.", ("membership", "Los Faroles", "Ana Mora")),
    ("Capturaron a una pareja señalada como cabecillas de la Pandilla 18.", ("leadership", "Pandilla 18", "pareja")),
    ("La banda que presuntamente lidera Mario Luna fue desarticulada.", ("leadership", "banda", "Mario Luna")),
    ("Los detenidos están vinculados a la camorra napolitana.", ("association", "detenidos", "camorra napolitana")),
    ("Son miembros de una banda afiliada al Tren de Norden.", ("association", "banda", "Tren de Norden")),
    (
        "El segundo al mando del Cártel de Norden fue detenido.",
        ("membership", "Cártel de Norden", "El segundo al mando"),
    ),
    ("Buscan al hermano del exlíder de Los Faroles Pablo Luna.", ("leadership", "Los Faroles", "Pablo Luna")),
    ("Huyó con el jefe de la mafia siciliana Mateo Luna.", ("leadership", "mafia siciliana", "Mateo Luna")),
    ("Carlos Mora, hijo del exjefe de la Camorra Pablo Luna, huyó.", ("kinship", "hijo", "Pablo Luna", "Carlos Mora")),
    ("Entre los cabecillas de la red figuran Pedro Lara y Juan Soto.", ("leadership", "red", "Juan Soto")),
    ("Pedro Luna operaba como gatillero de Los Faroles.", ("membership", "Los Faroles", "Pedro Luna")),
    (
        "La banda, integrada por seis hondureños y cinco peruanos, huyó.",
        ("membership", "banda", "seis hondureños", "seis hondureños"),
    ),
    (
        "La banda, liderada por Pedro Luna e integrada por cinco peruanos, huyó.",
        ("membership", "banda", "cinco peruanos", "cinco peruanos"),
    ),
    (
        "Detuvo a 20 integrantes de la banda, entre ellos el presunto cabecilla, identificado como Julio Andrade.",
        ("leadership", "banda", "Julio Andrade"),
    ),
    ("Pedro Luna, fundador y líder de Los Faroles, huyó.", ("leadership", "Los Faroles", "Pedro Luna")),
    ("Pedro Luna se unió a Los Faroles en 2015.", ("membership", "Los Faroles", "Pedro Luna")),
    ("Los cuatro rebeldes pertenecían al frente 55 de la guerrilla.", ("membership", "frente 55", "rebeldes")),
    ("Cayó Pedro Luna, segundo jefe de la columna móvil Jaime Prada.", ("membership", "Jaime Prada", "Pedro Luna")),
    (
        "Mario Peña y Luis Peña fueron identificados como suegro y cuñado de Iván Lozada.",
        ("kinship", "suegro", "Iván Lozada", "Mario Peña"),
    ),
    (
        "Cayó Iván Lozada, uno de los líderes de Los Faroles, facción del Cártel de Barda.",
        ("association", "Los Faroles", "Cártel de Barda"),
    ),
    ("La red, controlada por el cartel de Barda, enviaba droga.", ("association", "red", "cartel de Barda")),
    ("Nueve personas ligadas a la organización de Luna huyeron.", ("association", "Nueve personas", "organización de Luna")),
    (
        "Mora es investigado bajo la sospecha de dirigir una organización criminal.",
        ("leadership", "organización criminal", "Mora"),
    ),
    (
        "El cártel perdió a sus principales líderes como Amado Lozada, El Señor de los Vientos, y Vicente Lozada.",
        ("leadership", "cártel", "Vicente Lozada"),
    ),
    (
        "El cártel perdió a Amado Lozada, El Señor de los Vientos, y Vicente Lozada.",
        ("alias", "El Señor de los Vientos", "Amado Lozada"),
    ),
    ("Cayó alias 'Tato', mano derecha de alias 'Primo Lee'.", ("association", "Tato", "Primo Lee")),
    ("Todos estaban a las órdenes de un cabecilla, Pedro Luna.", ("association", "Todos", "Pedro Luna")),
    (
        "Detuvo a Luis Prada, quien es el segundo al mando de Los Faroles y hermano de Pedro Luna.",
        ("kinship", "hermano", "Pedro Luna", "Luis Prada"),
    ),
    ("Huyó Luis Prada, hijo de “El Cuervo”, líder del Cartel de Barda.", ("leadership", "Cartel de Barda", "El Cuervo")),
    ("Pedro Luna contrajo matrimonio con Ana Lomas.", ("kinship", "contrajo", "Ana Lomas", "Pedro Luna")),
    ("Pedro Luna contaba con 24 años.", ("identity", "24 años", "Pedro Luna")),
    (
        "Luna consolidó al cártel de Barda como una de las mafias más fuertes.",
        ("rank", "una de las mafias más fuertes", "cártel de Barda"),
    ),
    ("El coronel PNP Carlos Luna habló.", ("identity", "coronel", "Carlos Luna")),
    ("Cayó uno de los detenidos, conocido con el alias de “Pito”.", ("alias", "Pito", "uno")),
    (
        "Cayó el jefe de la banda ‘Los Faroles’, que es una facción del Cártel de Barda.",
        ("association", "Los Faroles", "Cártel de Barda"),
    ),
    ("La banda Los Faroles, la organización a la que pertenece Pedro Luna, creció.", ("membership", "Los Faroles", "Pedro Luna")),
    (
        "El Cártel de Barda cuenta con 800 miembros y es una de las pandillas más temidas.",
        ("rank", "una de las pandillas más temidas", "Cártel de Barda"),
    ),
    (
        "Luna, explicó el fiscal Mora a la prensa, estuvo vinculado al cártel de Barda.",
        ("association", "Luna", "cártel de Barda"),
    ),
    (
        "La policía detuvo a tres ciudadanos italianos vinculados a la camorra napolitana.",
        ("association", "tres ciudadanos italianos", "camorra napolitana"),
    ),
    ("Murió Pedro Luna, que contaba con 24 años.", ("identity", "24 años", "Pedro Luna")),
    ("Habló Pedro Luna, uno de los cabecillas que asumió el mando de la banda.", ("leadership", "banda", "Pedro Luna")),
    ("Habló la fiscal de la zona oriental, Ana Luna.", ("identity", "fiscal de la zona oriental", "Ana Luna")),
    ("Pedro Luna se convirtió en el cabecilla de la banda.", ("leadership", "banda", "Pedro Luna")),
    ("La causa es contra una asociación ilícita liderada por Pedro Luna.", ("leadership", "asociación ilícita", "Pedro Luna")),
    ("Pedro es un venezolano de 23 años.", ("identity", "23 años", "Pedro")),
    ("Habló la fiscal de investigación y juicio, Ana Luna.", ("identity", "fiscal de investigación", "Ana Luna")),
    ("Cayó Pedro Luna, venezolano de 32 años y presunto cabecilla de la banda.", ("leadership", "banda", "Pedro Luna")),
    ("Cayó Pedro Luna, líder de una de las bandas más violentas.", ("leadership", "bandas más violentas", "Pedro Luna")),
    (
        "Detuvo a quince personas pertenecientes a una organización criminal.",
        ("membership", "organización criminal", "quince personas", "quince personas"),
    ),
    ("Allanaron una vivienda perteneciente al exfutbolista Pedro Luna.", ("ownership", "Pedro Luna", "vivienda")),
    ("La finca es propiedad de Pedro Luna.", ("ownership", "Pedro Luna", "finca")),
    ("Según el fiscal, Pedro Luna es “miembro activo” de Los Faroles.", ("membership", "Los Faroles", "Pedro Luna")),
    ("El grupo, que operaba bajo el liderazgo de Pedro Luna, huyó.", ("leadership", "grupo", "Pedro Luna")),
    (
        "Pedro Luna era el dueño de la discoteca y yerno del exalcalde Luis Prada.",
        ("kinship", "yerno", "Luis Prada", "Pedro Luna"),
    ),
    ("Cayó Pedro Luna, alias “Toledo”, de 36 años de edad.", ("identity", "36 años de edad", "Pedro Luna")),
    ("La red, que dirigían los hermanos Carlos y Luis Mora, vendía heroína.", ("leadership", "red", "Luis Mora")),
    ("Luis Mora heredó el mando del cártel en 2012.", ("leadership", "cártel", "Luis Mora")),
    ("La banda era encabezada por una mujer conocida como “La Patrona”.", ("alias", "La Patrona", "mujer")),
    ("El hombre tenía vínculos con el líder de Los Faroles, Pedro Luna.", ("association", "hombre", "Pedro Luna")),
    ("Pedro Luna abandonó Los Faroles en 2015.", ("membership", "Los Faroles", "Pedro Luna")),
]


@pytest.mark.parametrize(("text", "wanted"), ENGLISH)
def test_english_relations_are_found(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in _found(text, "en")


@pytest.mark.parametrize(("text", "wanted"), SPANISH)
def test_spanish_relations_are_found(text: str, wanted: tuple[str, ...]) -> None:
    assert wanted in _found(text, "es")


def test_what_leads_the_law_leads_no_gang() -> None:
    assert not any(row[0] == "leadership" for row in _found("Rosa Linares, director of the National Police, spoke.", "en"))


def test_a_name_in_a_list_takes_no_title_of_the_next() -> None:
    found = _found("According to Mario Quispe, the mayor was arrested.", "en")
    assert ("identity", "mayor", "Mario Quispe") not in found


NEVER = [
    ("Hugo Mora, president of the Odra Football Club, fled.", "en", ("leadership", "Odra Football Club", "Hugo Mora")),
    ("Hugo Mora, treasurer of Odra Mining, fled.", "en", ("membership", "Odra Mining", "Hugo Mora")),
    ("Odra gangster Hugo Mora fled.", "en", ("membership", "Odra", "Hugo Mora")),
    (
        "After the release of Juan Mora, the attorney general of Lima, a friend, said it was over.",
        "en",
        ("identity", "Juan Mora"),
    ),
    ("Luis Prada, a lieutenant of Pedro Luna, was arrested.", "en", ("identity", "Luis Prada")),
    ("Juan Vidal is poised to become the new leader of the Faroles.", "en", ("leadership", "Juan Vidal")),
    ("A member of the rival Hutton gang was killed.", "en", ("membership", "Hutton")),
    ("Pedro Luna, alias “Rata,” and “The Wire” star Joe Hill met.", "en", ("alias", "The Wire")),
    ("El jefe de la Policía, Luis Prada, calló.", "es", ("identity", "Policía")),
    ("Cayeron Luis Prada, Hugo Rey y Ana Mora, un venezolano y dos peruanos.", "es", ("identity", "peruanos")),
    ("Juan Mora was released when a magistrate heard him.", "en", ("identity", "magistrate")),
    ("He is probed for a connection with the murder of journalist Fausto Leal.", "en", ("association", "Fausto Leal")),
    ("Multaron al dueño de la empresa Conarte SL.", "es", ("ownership", "Conarte SL", "empresa")),
    ("Cayó el líder del Clan del Valle, el narcotraficante más buscado de Colombia.", "es", ("rank", "Clan del Valle")),
    ("Humberto Rey, alias “El Chato”, “El Don” y “El Viejo”, de 51 años, huyó.", "es", ("identity", "51 años", "Viejo")),
    ("The couple Ana and Juan Mora, a pair known as “El Rey” and “La Reina”, fled.", "en", ("alias", "El Rey", "Juan Mora")),
    ("Cayó Daniel Mora, jefe financiero del bloque.", "es", ("financing", "Daniel Mora")),
    ("Cuatro integrantes de la banda, de nacionalidad venezolana, cayeron.", "es", ("identity", "banda")),
    ("Mi Mora was once a major figure in the gang.", "en", ("identity", "major")),
    (
        "Hirió al hermano de José Mora, a su esposa y sus dos hijos, su madre y otros.",
        "es",
        ("kinship", "José Mora", "madre", "su"),
    ),
    ("Lo entregó al hermano del presidente, Pío Leal, ayer.", "es", ("identity", "presidente")),
    ("Cayó el líder de “Los Lobos”, sus hijos “Tata” y “Chan”, y su hija.", "es", ("kinship", "Chan", "hija")),
    ("La banda de Pedro Luna, alias “Rata”, y “Los Faroles” cayeron.", "es", ("alias", "Los Faroles")),
    ("De acuerdo con la fiscal Ana Luna, los detenidos huyeron.", "es", ("association",)),
    ("Cayó alias Rata y alias Gocho.", "es", ("alias",)),
    ("La policía investiga si existen más personas vinculadas a la banda.", "es", ("association",)),
    ("Police are trying to determine if there are more people linked to the gang.", "en", ("association",)),
    ("Luis Prada cayó. El general Hugo Mora está al frente de la policía.", "es", ("identity", "Luis Prada")),
    ("Hugo Mora, oriundo de Ica y padre de tres hijos, cayó.", "es", ("kinship",)),
    ("Ernesto Mora, one of Italy's most wanted mafia bosses, was arrested.", "en", ("leadership",)),
    ("Luis Prada is the brother of Hugo Mora, who leads the Faroles cartel.", "en", ("leadership", "brother")),
    ("Cayó Luis Prada, considerado secretario de “Rata” y con una orden de captura.", "es", ("wanted", "Rata")),
    ("The gang's 72 affiliate groups left.", "en", ("membership", "affiliate")),
    ("Cayó Marco Páez (10 años de prisión).", "es", ("identity", "10 años")),
    ("Un exempleado del banco Wells Fargo huyó.", "es", ("identity", "Wells Fargo")),
    ("Habló la vocera de la Fiscalía General, Julia Leal.", "es", ("identity", "General")),
    (
        "Hugo Mora, el cabecilla de Los Lobos, y Marcelo Leal, el líder de la pandilla rival, huyeron.",
        "es",
        ("leadership", "pandilla", "Hugo Mora"),
    ),
    ("Driving a bus is one of the most dangerous jobs in the world.", "en", ("rank",)),
    ("They imported millions of pounds worth of cocaine.", "en", ("valuation", "imported")),
    ("The drugs had a value of up to £5 million uncut.", "en", ("valuation", "uncut")),
    ("The cocaine had a street value of £2 million cut.", "en", ("valuation", "cut")),
    ("Police received a complaint about bribes from drivers.", "en", ("financing",)),
    ("The FBI paid the informant $5,000 in cash during the campaign against the cartel.", "en", ("financing",)),
    ("Cayó José Luna, alias “Tito”, quien empezó como integrante de la banda Los Faroles.", "es", ("membership", "alias")),
    ("Rodrigo Luna was the first defendant to plead guilty.", "en", ("rank",)),
    ("The Kinlan cartel, an affiliate of the Norden Cartel, moved it.", "en", ("membership", "affiliate")),
    ("The suspect led the vigilante group to the kidnappers' den.", "en", ("leadership",)),
    ("Luis Prada, brother of Mexico's most-wanted drug lord, Hugo Barrios, fled.", "en", ("identity", "drug lord", "Luis Prada")),
    ("Organised Crime Squad commander Ana Wallis said so.", "en", ("leadership",)),
    ("Six crew members of the ship were held.", "en", ("membership",)),
    ("La organización operaba con una estructura sólida.", "es", ("association",)),
    ("La pista permitió a los investigadores trazar conexiones con miembros de la red.", "es", ("association",)),
    (
        "El fiscal Luis Lozada habló de mujeres a las que amenazaban con matar a sus familiares.",
        "es",
        ("kinship", "Luis Lozada"),
    ),
    ("Una red del cartel de Barda que era dirigida por Pedro Luna cayó.", "es", ("leadership", "cartel de Barda")),
    ("Cayó Omar Ruiz con seis de sus colaboradores.", "es", ("membership",)),
    ("Cayó Pedro Luna, segundo jefe de la columna móvil Jaime Prada.", "es", ("identity", "Jaime Prada")),
    ("Las autoridades consideran al clan como una de las mayores bandas.", "es", ("rank", "autoridades")),
    ("Cayó un presunto sicario integrante de la banda “Los Faroles”.", "es", ("membership", "sicario")),
    ("Luis Prada was a shot-caller in a local gang.", "en", ("membership", "shot")),
    ("Según un funcionario de la administración Trump, Pedro Luna huyó.", "es", ("identity",)),
    ("It had sought to form an alliance with its former enemy.", "en", ("membership",)),
    ("Luis Prada trabajaba como chofer del cabecilla de Los Faroles, Pedro Luna.", "es", ("identity", "chofer", "Pedro Luna")),
    ("Hugo Mora, along with his brother Luis, has been named as the head of the Norden gang.", "en", ("leadership", "Luis")),
    ("Luis Prada, who worked for Air Norden, was the brother of a gangster.", "en", ("association",)),
    ("Undercover officers joined the gang in 2019.", "en", ("membership",)),
    ("Incautaron dos kilos de heroína en Odra, cuyo valor es de 90.000 euros.", "es", ("valuation", "Odra")),
    ("La captura dejó a la banda sin líder.", "es", ("membership",)),
    ("Los policías se sumaron a la banda Los Faroles.", "es", ("membership",)),
]


@pytest.mark.parametrize(("text", "language", "unwanted"), NEVER)
def test_nobody_is_made_what_the_words_do_not_say(text: str, language: str, unwanted: tuple[str, ...]) -> None:
    assert not any(row[0] == unwanted[0] and set(unwanted[1:]) <= set(row[1:]) for row in _found(text, language))


@pytest.mark.parametrize("text", ["", "alias", "de", "Los", "Mario de", "“", "the leader of", "banda Los", "X, "])
@pytest.mark.parametrize("language", ["en", "es"])
def test_scraps_of_text_make_no_trouble(text: str, language: str) -> None:
    assert isinstance(_found(text, language), set)


def test_a_judge_who_opens_a_trial_against_gang_members_is_not_linked_to_them() -> None:
    found = _found("Un juez vinculó a proceso a dos integrantes de la banda.", "es")
    assert not any(one[0] == "association" for one in found)


def test_the_head_of_a_police_unit_leads_no_gang() -> None:
    found = _found("Colonel Hernán Tello, head of the Anti-Narcotics Unit, said so.", "en")
    assert not any(one[0] in ("leadership", "membership") for one in found)


def test_what_somebody_is_called_is_no_event() -> None:
    told = claims_from("Gangster Mahil alias Attack was shot dead by two men in Tarsk.", "en")
    killing = [claim for claim in told if claim.frame in (Frame.KILLING, Frame.ATTACK)]
    assert [[role.text for role in claim.roles if role.role == "patient"] for claim in killing] == [["Attack"]]


def test_none_of_them_is_a_denied_membership() -> None:
    membership = [
        one for one in claims_from("None of them are members of the Grey Riders.", "en") if one.frame is Frame.MEMBERSHIP
    ]
    assert [claim.polarity for claim in membership] == [Polarity.NEGATED]
