"""What the law does to people, told in many ways, each in the words of an invented report."""

import pytest

from quipu.model import Frame, Polarity, Tense, Time
from tests.eventing import tells, told
from tests.saying import claims_from

TOLD = [
    (
        "es",
        "Fue detenido Elvio Rojas, quien cumplía una pena en una causa en que fue condenado por balear a un joven.",
        "conviction: patient=Elvio Rojas",
    ),
    ("en", "The trial of Alan Reddick opened on Monday.", "charge: patient=Alan Reddick"),
    ("en", "Alan Reddick had denied three charges of conspiracy to supply cocaine.", "plea: patient=Alan Reddick"),
    ("en", "Reddick denied murder but was jailed for 20 years.", "plea: patient=Reddick; offence=murder"),
    ("en", "Reddick denied murder but was jailed for 20 years.", "sentence: patient=Reddick; penalty=20 years"),
    (
        "en",
        "Prosecutors are seeking a 30-year sentence for Alan Reddick.",
        "sentence: patient=Alan Reddick; penalty=30-year sentence",
    ),
    ("en", "Reddick faces up to 25 years in prison if convicted.", "sentence: patient=Reddick; penalty=up to 25 years in prison"),
    ("en", "The four have been placed under judicial detention.", "arrest: quantity=four"),
    ("en", "Three men were placed in pre-trial detention.", "arrest: quantity=Three men"),
    (
        "en",
        "Police dismantled the upper echelons of the Tarrow clan.",
        "dismantling: agent=Police; patient=upper echelons of the Tarrow clan",
    ),
    ("en", "Reddick was charged with seven counts of dealing in rhino horn.", "charge: offence=dealing in rhino horn"),
    ("en", "Reddick faces charges of fraud and the slaying of a rival.", "charge: patient=Reddick; offence=slaying"),
    ("en", "Reddick was acquitted of murder but convicted of conspiracy.", "acquittal: patient=Reddick; offence=murder"),
    ("es", "Carlos Rojas irá a juicio por el asesinato de un fiscal.", "charge: patient=Carlos Rojas; offence=asesinato"),
    ("es", "El juicio contra Elvio Rojas comenzó el lunes.", "charge: patient=Elvio Rojas"),
    ("es", "Comenzó el juicio oral a doce integrantes de Los Tordos.", "charge: quantity=doce integrantes"),
    ("es", "A Rojas se le atribuye el asesinato de dos policías.", "charge: patient=Rojas; offence=asesinato"),
    ("es", "Cayó Bruno Rojas, a quien se le atribuyen dos asesinatos.", "charge: patient=Bruno Rojas; offence=dos asesinatos"),
    ("es", "Cayeron cinco hombres, a los que se les acusa de delito de extorsión.", "charge: quantity=cinco hombres"),
    ("es", "A Bruno Rojas se le acusa de tráfico de drogas.", "charge: patient=Bruno Rojas; offence=tráfico de drogas"),
    (
        "es",
        "Un pandillero fue condenado a 30 años de cárcel, otro a 20 años, tres a 12 años y una mujer a ocho años.",
        "sentence: patient=una mujer; penalty=ocho años",
    ),
    (
        "es",
        "Un pandillero fue condenado a 30 años de cárcel, otro a 20 años y tres a 12 años.",
        "sentence: quantity=tres; penalty=12 años",
    ),
    (
        "es",
        "El tercer condenado es Bruno Rojas, por un delito de tráfico de drogas.",
        "sentence: patient=Bruno Rojas; offence=tráfico de drogas",
    ),
    (
        "es",
        "Ana Lema fue condenada por un delito continuado de suministro de sustancias prohibidas.",
        "conviction: patient=Ana Lema; offence=suministro de sustancias prohibidas",
    ),
    (
        "es",
        "Bruno Rojas, imputado por asistencia al narcotráfico.",
        "charge: patient=Bruno Rojas; offence=asistencia al narcotráfico",
    ),
    ("es", "La Fiscalía le atribuye tres homicidios a Carlos Rojas.", "charge: patient=Carlos Rojas; offence=tres homicidios"),
    (
        "es",
        "Detienen a cuatro personas a las que se les imputan delitos de pertenencia a organización criminal y estafa.",
        "charge: quantity=cuatro personas; offence=pertenencia a organización criminal",
    ),
    ("es", "Rojas negó los cargos ante el juez.", "plea: patient=Rojas"),
    ("es", "La Guardia Civil retuvo a dos ciudadanos colombianos.", "arrest: agent=Guardia Civil; quantity=dos ciudadanos"),
    (
        "es",
        "La Fiscalía pidió 20 años de cárcel para Carlos Rojas.",
        "sentence: authority=Fiscalía; patient=Carlos Rojas; penalty=20 años de cárcel",
    ),
    (
        "es",
        "La Fiscalía pide cadena perpetua para los tres acusados.",
        "sentence: quantity=tres acusados; penalty=cadena perpetua",
    ),
    ("es", "Los acusados se enfrentan a penas de hasta 12 años de prisión.", "sentence: penalty=hasta 12 años de prisión"),
    ("es", "Sobre Elvio Rojas pesa una orden de captura internacional.", "wanted: patient=Elvio Rojas"),
    ("es", "La Fiscalía abrió una investigación contra Elvio Rojas.", "investigation: patient=Elvio Rojas"),
    ("es", "Perú pidió la extradición de Elvio Rojas.", "extradition: patient=Elvio Rojas"),
    ("es", "Los arrestados fueron identificados como alias Tuerto, alias Mono y alias Flaco.", "arrest: patient=Mono"),
    ("en", "Two men were accused of luring victims to Poipet.", "charge: quantity=Two men; offence=luring victims"),
    ("en", "Reddick will serve a minimum of 25 years.", "sentence: patient=Reddick; penalty=25 years"),
    ("en", "The magistrate denied Reddick bail.", "arrest: patient=Reddick"),
    ("en", "The DEA offers a reward of $10 million for information on Alan Reddick.", "wanted: patient=Alan Reddick"),
    ("en", "Those arrested include a 45-year-old from Bolton, two men and a Dutch national.", "arrest: patient=45-year-old"),
    ("en", "Those arrested include a 45-year-old from Bolton, two men and a Dutch national.", "arrest: patient=Dutch national"),
    (
        "en",
        "Among those arrested were a 34-year-old Albanian man, a 28-year-old woman from Hull and a 19-year-old.",
        "arrest: patient=28-year-old woman",
    ),
    ("es", "Ofrecen una recompensa de 5 millones de dólares por Carlos Rojas.", "wanted: patient=Carlos Rojas"),
    ("es", "Agentes irrumpieron en seis viviendas de Quito.", "raid: agent=Agentes"),
    (
        "es",
        "Carlos Rojas fue detenido por ser presunto integrante de Los Tordos.",
        "arrest: offence=ser presunto integrante de Los Tordos",
    ),
    ("en", "Eighteen members of a gang were today beginning jail sentences.", "sentence: quantity=Eighteen members"),
    (
        "en",
        "Robert March, aged 62, was handed a suspended sentence.",
        "sentence: patient=Robert March; penalty=a suspended sentence",
    ),
    (
        "en",
        "Ringleaders Jonathan Reed and Scott Dobbs were sentenced to eight and 10 years respectively.",
        "sentence: patient=Scott Dobbs; penalty=10 years",
    ),
    ("en", "Of the 16 convicted, 10 pleaded guilty to conspiracy to supply cocaine.", "plea: quantity=10"),
    ("en", "Officials said 27 are already behind bars.", "arrest: quantity=27"),
    ("en", "Officials said 10 are still at large.", "wanted: quantity=10"),
    ("en", "Six men were jailed for transporting and selling drugs.", "sentence: offence=transporting and selling drugs"),
    (
        "en",
        "Alan Reddick was charged with participating in an organised crime group.",
        "charge: offence=participating in an organised crime group",
    ),
    (
        "en",
        "Nine members of a street gang face federal racketeering charges.",
        "charge: quantity=Nine members; offence=racketeering",
    ),
    ("en", "The men are charged with robbery, abuse while armed, kidnapping and fraud.", "charge: offence=kidnapping"),
    ("es", "Los acusados no aceptaron los cargos y serán enviados a la cárcel.", "arrest: patient=acusados"),
    ("es", "Los músicos fueron imputados por apología del delito.", "charge: patient=músicos; offence=apología del delito"),
    (
        "es",
        "Dos mexicanos fueron condenados por los delitos de crimen organizado, tráfico de drogas y lavado de dinero.",
        "conviction: offence=crimen organizado; offence=tráfico de drogas; offence=lavado de dinero",
    ),
    (
        "es",
        "A los acusados se les atribuyó haber formado parte de una asociación ilícita.",
        "charge: patient=acusados; offence=haber formado parte de una asociación ilícita",
    ),
    ("es", "La jueza dictó prisiones preventivas para 28 personas.", "arrest: agent=jueza; quantity=28 personas"),
    ("es", "Los sospechosos fueron internados en el penal de Apodaca.", "arrest: patient=sospechosos"),
    ("es", "Tres de los acusados consiguieron la absolución.", "acquittal: quantity=Tres de los acusados"),
    ("es", "Seis de los acusados confesaron los hechos.", "plea: quantity=Seis de los acusados"),
    ("es", "La banda “Los Tordos” fue desarticulada por las autoridades.", "dismantling: patient=Los Tordos"),
    ("es", "El sicario fue capturado por personal del Ejército.", "arrest: agent=personal del Ejército; patient=sicario"),
    ("es", "Un comerciante fue privado de la libertad por hombres armados.", "kidnapping: patient=comerciante"),
    ("es", "Hirieron a un guardia. Allí fue detenido el presunto cabecilla.", "arrest: patient=presunto cabecilla"),
    (
        "es",
        "Carlos Rojas tenía en su base de datos una orden de captura por homicidio.",
        "wanted: patient=Carlos Rojas; offence=homicidio",
    ),
    ("es", "Emitieron una orden de arresto contra Carlos Rojas por estafa.", "wanted: patient=Carlos Rojas; offence=estafa"),
    ("en", "A judge issued a warrant for the arrest of Alan Reddick.", "wanted: patient=Alan Reddick"),
    ("es", "El jefe del cartel de Cali Miguel Mora fue extraditado en 2004.", "extradition: patient=Miguel Mora; time=2004"),
    ("es", "Carlos Rojas quedó bajo custodia de la Policía el viernes.", "arrest: patient=Carlos Rojas; time=viernes"),
    (
        "es",
        "Carlos Rojas tiene pendiente una pena de veinte años por estafa.",
        "sentence: patient=Carlos Rojas; penalty=veinte años",
    ),
    ("es", "La policía buscaba al narcotraficante Rafael Mora, liberado la semana pasada.", "release: patient=Rafael Mora"),
    ("es", "Un juez frenó la extradición del narcotraficante Rafael Mora, detenido el viernes.", "arrest: patient=Rafael Mora"),
    ("es", "Los detenidos recibieron los cargos de extorsión y estafa.", "charge: patient=detenidos; offence=estafa"),
    ("es", "Estados Unidos ofrecía 20 millones de dólares por la captura de Rafael Mora.", "wanted: patient=Rafael Mora"),
    ("es", "Dos hombres son acusados de haber secuestrado a dos menores.", "charge: offence=haber secuestrado a dos menores"),
    ("es", "El tribunal anuló su sentencia de 40 años de prisión.", "annulment: patient=su; penalty=sentencia"),
    ("en", "The arrests took place in Romania and Belgium on Monday.", "arrest: place=Romania; place=Belgium; time=Monday"),
    ("en", "Mexico extradited 28 cartel members to the U.S. on Thursday.", "extradition: destination=U.S.; time=Thursday"),
    ("en", "The three suspects arrested over the murder of two men appeared in court today.", "arrest: quantity=three suspects"),
    ("en", "Two men who are part of a gang have been denied bail.", "arrest: quantity=Two men"),
    ("en", "The judge upheld guilty verdicts against two mobsters.", "conviction: quantity=two mobsters"),
    ("en", "The court reversed the racketeering convictions.", "annulment: penalty=racketeering convictions"),
    ("en", "Reddick is serving 15 life sentences.", "sentence: patient=Reddick; penalty=15 life sentences"),
    ("en", "The suspects were charged with culpable homicide, conspiracy and robbery.", "charge: offence=robbery"),
    (
        "es",
        "Un juez vinculó a proceso a tres hombres y les impuso prisión preventiva.",
        "arrest: agent=juez; quantity=tres hombres",
    ),
    ("es", "Carlos Rojas permanecerá en prisión preventiva.", "arrest: patient=Carlos Rojas"),
    (
        "es",
        "La Fiscalía obtuvo una sentencia de 60 años de prisión contra Carlos Rojas.",
        "sentence: patient=Carlos Rojas; penalty=60 años de prisión",
    ),
    ("es", "Carlos Rojas y su hermano fueron ingresados al penal de Topo Chico.", "arrest: patient=hermano"),
    ("en", "Prosecutors accuse Marsh of ordering at least 12 murders.", "charge: offence=ordering at least 12 murders"),
    (
        "en",
        "The detainees face charges of belonging to a gang, money laundering and forgery.",
        "charge: patient=detainees; offence=money laundering; offence=forgery",
    ),
    ("en", "Marsh was serving 18 years for murder when he escaped.", "sentence: penalty=18 years; offence=murder"),
    ("en", "Marsh walked free after paying bail.", "release: patient=Marsh"),
    ("en", "Paul Marsh, who has been in prison since 2015, is awaiting trial.", "arrest: patient=Paul Marsh"),
    ("es", "La jueza decretó el ingreso en prisión de cuatro de ellos.", "arrest: quantity=cuatro de ellos"),
    ("es", "El juez decretó prisión provisional, comunicada y sin fianza para el líder.", "arrest: agent=juez; patient=líder"),
    ("es", "Hubo una redada con la detención de 20 de sus miembros.", "arrest: quantity=20 de sus miembros"),
    (
        "es",
        "A los detenidos se les imputan los delitos de blanqueo y falsedad documental.",
        "charge: offence=falsedad documental",
    ),
    (
        "en",
        "If convicted, Marsh faces from 10 years to life in federal prison.",
        "sentence: penalty=from 10 years to life in federal prison",
    ),
    ("es", "La Fiscalía imputó cargos por concierto para delinquir en contra de Elvio Rojas.", "charge: patient=Elvio Rojas"),
    ("es", "Fue vinculado a proceso Elvio Rojas por el delito de secuestro.", "charge: patient=Elvio Rojas"),
    ("es", "Fueron formalizados por secuestro cinco ciudadanos peruanos.", "charge: quantity=cinco ciudadanos"),
    ("es", "La Sala confirmó la condena a 14 años de prisión de Elvio Rojas.", "sentence: authority=Sala; patient=Elvio Rojas"),
    ("es", "La Fiscalía vinculó a otras diez personas a la causa.", "charge: authority=Fiscalía; quantity=diez personas"),
    (
        "es",
        "La Fiscalía presentó requerimiento fiscal contra dos personas por estafa.",
        "charge: quantity=dos personas; offence=estafa",
    ),
    ("es", "El juez dictó auto de llamamiento a juicio contra Elvio Rojas.", "charge: authority=juez; patient=Elvio Rojas"),
    (
        "es",
        "El juez procesó con prisión preventiva a ocho integrantes de la banda.",
        "charge: authority=juez; patient=ocho integrantes",
    ),
    ("es", "El fiscal acusó a Elvio Rojas de lavado de dinero y cohecho.", "charge: offence=lavado de dinero; offence=cohecho"),
    (
        "es",
        "Doce personas, formalizadas por los delitos de secuestro y robo, quedaron detenidas.",
        "charge: quantity=Doce personas",
    ),
    ("es", "Los detenidos, acusados de tráfico de drogas, pasaron a disposición judicial.", "charge: patient=detenidos"),
    ("es", "Ninguno de los procesados se allanó a los cargos.", "plea: patient=Ninguno"),
    ("es", "Elvio Rojas aceptó su responsabilidad y fue condenado a 9 años de cárcel.", "conviction: patient=Elvio Rojas"),
    ("es", "El tribunal dictó veredicto condenatorio contra Elvio Rojas.", "conviction: authority=tribunal; patient=Elvio Rojas"),
    ("es", "Dan 40 años de cárcel a secuestrador en Puebla.", "sentence: patient=secuestrador; penalty=40 años de cárcel"),
    (
        "es",
        "La Corte dejó firme la condena a 20 años de prisión contra Elvio Rojas.",
        "sentence: authority=Corte; patient=Elvio Rojas",
    ),
    ("es", "La Cámara redujo la condena de Elvio Rojas de 15 a 9 años de prisión.", "sentence: penalty=9 años de prisión"),
    ("es", "Ocho años de prisión para un hombre por estafa.", "sentence: patient=hombre; penalty=Ocho años de prisión"),
    (
        "es",
        "La fiscal obtuvo medida de aseguramiento contra cinco integrantes de la banda.",
        "arrest: patient=cinco integrantes",
    ),
    (
        "es",
        "El juzgado acogió la solicitud y dejó en prisión preventiva a los seis imputados.",
        "arrest: quantity=seis imputados",
    ),
    ("es", "El juez dictó prisión preventiva para catorce.", "arrest: agent=juez; patient=catorce"),
    ("es", "Los tres imputados están en prisión preventiva.", "arrest: quantity=tres imputados"),
    ("es", "Prisión preventiva para presunto líder de Los Tolvas.", "arrest: patient=presunto líder"),
    (
        "es",
        "El juez impuso un año de prisión preventiva como medida de coerción contra los ocho implicados.",
        "arrest: agent=juez",
    ),
    ("es", "El juez dejó en libertad a cinco y envió a prisión a los otros siete.", "release: authority=juez; patient=cinco"),
    ("es", "El juez dejó en libertad con cargos a los dos detenidos.", "release: authority=juez; quantity=dos detenidos"),
    ("es", "La Corte autorizó la extradición a Estados Unidos de Elvio Rojas.", "extradition: patient=Elvio Rojas"),
    (
        "es",
        "A los detenidos, a los que se imputan los delitos de robo y estafa, se les tomó declaración.",
        "charge: patient=detenidos",
    ),
    ("es", "A los incriminados se les decretó instrucción formal con detención provisional.", "arrest: patient=incriminados"),
    ("es", "Ramiro Peña fue cobijado con medida de aseguramiento en centro carcelario.", "arrest: patient=Ramiro Peña"),
    (
        "es",
        "El juzgado dictó prisión preventiva en contra de los imputados Elvio Rojas y Remo Tapia.",
        "arrest: patient=Remo Tapia",
    ),
    ("es", "Elvio Rojas fue recluido ayer de manera preventiva en la cárcel de Emboscada.", "arrest: patient=Elvio Rojas"),
    (
        "es",
        "Los acusados serán procesados por el doble homicidio de una pareja.",
        "charge: patient=acusados; offence=doble homicidio",
    ),
    ("es", "La jueza decretó la medida cautelar de detención provisional a un hombre.", "arrest: agent=jueza; patient=hombre"),
    ("es", "La Fiscalía obtuvo la vinculación a proceso en contra de Elvio Rojas por robo.", "charge: patient=Elvio Rojas"),
    (
        "es",
        "El tribunal dictó sentencia de mil 872 años de prisión contra tres hombres.",
        "sentence: penalty=mil 872 años de prisión",
    ),
    ("es", "El juez les abrió un proceso legal a los acusados.", "charge: authority=juez"),
    ("es", "Los agentes aprehendieron en el municipio de Ixtapan a un exalcalde.", "arrest: agent=agentes; patient=exalcalde"),
    ("es", "Hasta el momento hay 14 imputados en la causa.", "charge: quantity=14 imputados"),
    ("es", "Sentencia condenatoria para cuatro personas por tráfico de drogas.", "sentence: quantity=cuatro personas"),
    ("es", "Los tres implicados fueron trasladados para cumplir prisión preventiva.", "arrest: quantity=tres implicados"),
    ("es", "Fueron condenados, por el delito de secuestro, Julio Tapia y Elena Roa.", "conviction: patient=Elena Roa"),
    ("en", "Alan Reddick, 41, from Leeds, was locked up for 14 years.", "sentence: patient=Alan Reddick; penalty=14 years"),
    ("en", "The two brothers were put behind bars for 23 years.", "sentence: patient=two brothers; penalty=23 years"),
    ("en", "Judge Olga Prim sent Alan Reddick to prison for nine years.", "sentence: patient=Alan Reddick; penalty=nine years"),
    ("en", "Alan Reddick was given 12 years behind bars.", "sentence: patient=Alan Reddick; penalty=12 years behind bars"),
    ("en", "Four men were caged for more than 30 years.", "sentence: quantity=Four men; penalty=more than 30 years"),
    ("en", "A Leeds court has locked up four smugglers.", "sentence: authority=Leeds court; quantity=four smugglers"),
    ("en", "Police locked up four smugglers.", "arrest: agent=Police; quantity=four smugglers"),
    (
        "en",
        "Alan Reddick, a friend of gang boss Olaf Prim (who was arrested in May) was killed.",
        "arrest: patient=Olaf Prim; time=May",
    ),
    ("en", "Alan Reddick was locked up on Friday after a raid.", "arrest: patient=Alan Reddick; time=Friday"),
    ("en", "The court sent the accused to judicial custody.", "arrest: agent=court; patient=accused"),
    ("en", "Police took three men in for questioning.", "arrest: agent=Police; quantity=three men"),
    ("en", "Five arrested in drug raids across Hull", "arrest: quantity=Five"),
    ("en", "Two held after gun seized in Leeds", "arrest: quantity=Two"),
    ("en", "Police officer arrested for leaking data to gang", "arrest: patient=Police officer"),
    ("en", "Former minister acquitted of graft", "acquittal: patient=Former minister; offence=graft"),
    ("en", "Gang leader sentenced to 20 years for murder", "sentence: patient=Gang leader; penalty=20 years; offence=murder"),
    ("en", "Ex-governor found guilty of money laundering", "conviction: patient=Ex-governor; offence=money laundering"),
    ("en", "The two accused were granted bail of 5,000 euros.", "release: quantity=two accused"),
    ("en", "A magistrate granted bail to Alan Reddick.", "release: authority=magistrate; patient=Alan Reddick"),
    ("en", "Both were sentenced to life but had been released on parole in 2023.", "release: patient=Both; time=2023"),
    ("en", "Prosecutors dropped the charges against Alan Reddick.", "acquittal: authority=Prosecutors; patient=Alan Reddick"),
    ("en", "The case against the former mayor was dismissed by a judge.", "acquittal: authority=judge; patient=former mayor"),
    ("en", "Alan Reddick has previous convictions for robbery.", "conviction: patient=Alan Reddick; offence=robbery"),
    ("en", "Police arrested a man with previous convictions for fraud.", "conviction: patient=man; offence=fraud"),
    (
        "en",
        "The court reduced Alan Reddick's sentence from 15 years to nine years.",
        "sentence: patient=Alan Reddick; penalty=nine years",
    ),
    ("en", "Alan Reddick's death sentence was commuted to life imprisonment.", "sentence: penalty=life imprisonment"),
    (
        "en",
        "A Dutch court approved the extradition of Alan Reddick to Spain.",
        "extradition: authority=Dutch court; destination=Spain",
    ),
    ("en", "Police launched a manhunt for two gunmen.", "wanted: quantity=two gunmen"),
    ("en", "The court ordered the forfeiture of two houses.", "seizure: agent=court; quantity=two houses"),
    (
        "en",
        "Alan Reddick was jailed for six years at Hull Crown Court.",
        "sentence: authority=Hull Crown Court; patient=Alan Reddick",
    ),
    ("en", "A court sentenced a 45-year-old man to two years in prison.", "sentence: penalty=two years in prison"),
    ("en", "According to the prosecutor, Musa Audu, the convict was arrested in May.", "arrest: patient=convict"),
    (
        "en",
        "Alan Reddick, of Hull, was jailed for six years, Jay Orme, 26, of Elm Road, York, for five years.",
        "sentence: patient=Jay Orme",
    ),
    ("en", "Alan Reddick was slapped with a 12-year sentence.", "sentence: patient=Alan Reddick; penalty=12-year sentence"),
    ("en", "The four were each sentenced to three decades in jail.", "sentence: quantity=four; penalty=three decades in jail"),
    ("en", "Alan Reddick is serving 20 years in a Spanish prison.", "sentence: patient=Alan Reddick; penalty=20 years"),
    ("en", "Alan Reddick faces decades in prison.", "sentence: patient=Alan Reddick; penalty=decades in prison"),
    ("en", "Alan Reddick took a plea deal in March.", "plea: patient=Alan Reddick; time=March"),
    ("en", "Alan Reddick is currently out on bail.", "release: patient=Alan Reddick"),
    ("en", "Alan Reddick was bailed to appear in court in June.", "release: patient=Alan Reddick"),
    ("en", "Alan Reddick was let go by the court.", "release: patient=Alan Reddick"),
    ("en", "The magistrate refused Alan Reddick's bail application.", "arrest: agent=magistrate"),
    ("en", "Alan Reddick skipped bail in 2019.", "escape: patient=Alan Reddick; time=2019"),
    ("en", "Alan Reddick is on trial for murder.", "charge: patient=Alan Reddick; offence=murder"),
    ("en", "Alan Reddick is standing trial for fraud.", "charge: patient=Alan Reddick; offence=fraud"),
    ("en", "Alan Reddick is awaiting trial on charges of murder.", "charge: patient=Alan Reddick; offence=murder"),
    ("en", "Alan Reddick was hit with charges of fraud.", "charge: patient=Alan Reddick; offence=fraud"),
    ("en", "Two were booked for extortion.", "charge: patient=Two; offence=extortion"),
    (
        "en",
        "Two men were arrested in Leeds charged with possessing cocaine.",
        "charge: quantity=Two men; offence=possessing cocaine",
    ),
    ("en", "Police have registered a case against Alan Reddick.", "investigation: authority=Police; patient=Alan Reddick"),
    ("en", "Alan Reddick was caught in a police sting in May.", "arrest: patient=Alan Reddick; time=May"),
    ("en", "A three-judge panel acquitted 131 defendants.", "acquittal: authority=three-judge panel; quantity=131 defendants"),
    ("en", "Alan Reddick was convicted of complicity in murder.", "conviction: patient=Alan Reddick; offence=murder"),
    (
        "en",
        "Reddick was charged with violation of the Dangerous Drugs Act.",
        "charge: offence=violation of the Dangerous Drugs Act",
    ),
    (
        "en",
        "Reddick is charged with possession of and dealing in rhino horn.",
        "charge: offence=possession of and dealing in rhino horn",
    ),
    ("en", "Detectives are pursuing three suspects.", "wanted: authority=Detectives; quantity=three suspects"),
    (
        "en",
        "The magistrate granted Alan Reddick a 10 million shilling bond.",
        "release: authority=magistrate; patient=Alan Reddick",
    ),
    ("en", "Officers arrested three Thai and five US nationals.", "arrest: quantity=three Thai and five US nationals"),
    ("en", "The court set all five men free.", "release: authority=court; patient=five men"),
    ("en", "The court awarded life imprisonment to five men.", "sentence: quantity=five men; penalty=life imprisonment"),
    (
        "en",
        "Ravi Kumar was awarded rigorous imprisonment for ten years.",
        "sentence: penalty=rigorous imprisonment for ten years",
    ),
    ("en", "Police filed a charge sheet against Ravi Kumar.", "charge: authority=Police; patient=Ravi Kumar"),
    ("en", "Ravi Kumar is lodged in Tihar jail.", "arrest: patient=Ravi Kumar"),
    ("en", "Ten others were given terms of between life and two years.", "sentence: penalty=between life and two years"),
    ("en", "Prosecutors hit Alan Reddick with charges of fraud.", "charge: authority=Prosecutors; patient=Alan Reddick"),
    ("en", "Judge Ajay Kuhar awarded imprisonment to Gurjit Singh.", "sentence: authority=Ajay Kuhar; patient=Gurjit Singh"),
    ("en", "Xaysan was detained at Reddick airport on 19 January.", "arrest: patient=Xaysan"),
]

IN_ORDER = [
    ("en", "Hale and Rudd were jailed for 16 and 15 years respectively.", {("Hale", "16"), ("Rudd", "15 years")}),
    (
        "en",
        "The couriers, Joe Hale and Ali Rudd, received nine years and 18 months in prison respectively.",
        {("Joe Hale", "nine years"), ("Ali Rudd", "18 months")},
    ),
    (
        "es",
        "Hugo Mora y Ana Lema fueron condenados a 16 y 15 años de prisión, respectivamente.",
        {("Hugo Mora", "16"), ("Ana Lema", "15 años")},
    ),
]
UNTOLD = [
    (
        "es",
        "Joel llegó al local y recibió una balacera, por este hecho el fiscal de Homicidios Alejandro Soto ya imputó "
        "a dos personas: Elvio S., dueño del taller mecánico, por haber instigado la balacera; y Bruno B., el gatillero.",
        "charge: authority=Elvio S.",
    ),
    (
        "es",
        "Fue detenido Elvio Rojas, quien cumplía una pena en una causa en que fue condenado por balear a un joven.",
        "conviction: patient=joven",
    ),
    ("es", "Bruno Rojas fue condenado a 30 años de cárcel y dos años a prueba.", "sentence: quantity=dos años"),
    ("es", "A Bruno Rojas se le acusa de arrogancia.", "charge: patient=Bruno Rojas"),
    ("es", "De los detenidos, 16 permanecen privados de libertad.", "kidnapping: patient=16"),
    ("es", "Bruno Rojas niega las acusaciones.", "plea: patient=Bruno Rojas"),
    ("es", "El sicario fue capturado por personal del Ejército.", "arrest: offence=personal del Ejército"),
    ("en", "Reddick was acquitted of murder but convicted of conspiracy.", "acquittal: offence=conspiracy"),
    ("en", "The government denied corruption.", "plea: patient=government"),
    (
        "es",
        "Detienen a cuatro personas a las que se les imputan delitos de pertenencia a organización criminal y estafa.",
        "charge: patient=organización criminal",
    ),
    ("es", "El ministro pidió 20 años de paciencia para el país.", "sentence: penalty=20 años"),
    (
        "en",
        "Lee Marsh, Gavin Greer and Keith Judd were given a total of 84 years in prison.",
        "sentence: penalty=84 years in prison",
    ),
    (
        "en",
        "Lee Marsh, Gavin Greer and Keith Judd were given a total of 84 years in prison.",
        "sentence: penalty=a total of 84 years in prison",
    ),
    ("en", "Reddick is accused of killing a witness in January 2006.", "charge: time=January 2006"),
    ("es", "Los músicos fueron imputados por apología del delito.", "charge: authority=apología del delito"),
    ("es", "La policía tiene una orden de captura contra Carlos Rojas.", "wanted: patient=policía"),
    ("en", "Reddick was arrested in 2019 and sentenced to ten years in prison.", "sentence: time=2019"),
    ("es", "La policía buscaba al narcotraficante Rafael Mora, liberado la semana pasada.", "release: patient=policía"),
    ("es", "Un juez frenó la extradición del narcotraficante Rafael Mora, detenido el viernes.", "arrest: patient=juez"),
    ("es", "Un juez frenó la extradición del narcotraficante Rafael Mora.", "extradition: patient=Rafael Mora"),
    ("es", "Rafael Mora fue capturado por la tortura y asesinato de un agente.", "arrest: agent=tortura"),
    ("en", "Judge Cathy Brand entered not guilty pleas on their behalf.", "plea: patient=Cathy Brand"),
    ("en", "Officers, on behalf of the prosecutor's office in Hull, arrested three men.", "arrest: place=Hull"),
    ("en", "The three suspects arrested over the murder of two men appeared in court today.", "arrest: quantity=two men"),
    ("en", "Reddick was denied bail in court.", "arrest: place=court"),
    ("es", "Los jueces negaron las órdenes de aprehensión contra los exfuncionarios.", "wanted: patient=exfuncionarios"),
    ("en", "Marsh was handed over to the Italian authorities at Madrid airport.", "extradition: destination=Madrid"),
    ("en", "Officers arrested the two occupants, a 34-year-old man and a woman.", "arrest: patient=woman"),
    ("es", "Ya en el juzgado, la magistrada acordó su ingreso en prisión.", "arrest: place=juzgado"),
    ("es", "La jueza decretó el ingreso en prisión de cuatro de ellos.", "arrest: place=prisión"),
    ("en", "Marsh was surrendered to the United States on 17 May.", "surrender: patient=Marsh"),
    ("en", "The president was accused of lying.", "charge: patient=president"),
    ("en", "Reddick was jailed in 1983 for manslaughter after killing a man outside a pub.", "killing: time=1983"),
    ("en", "Officers arrested nine people in a search of 44 properties including gyms in Hallam.", "arrest: place=Hallam"),
    ("es", "Según las investigaciones de la Dipampco, los detenidos eran sicarios.", "investigation: patient=Dipampco"),
    ("es", "Carlos Rojas fue detenido por ser el encargado de cobrar.", "arrest: offence=ser el encargado"),
    ("es", "Hombres armados irrumpieron en una vivienda de Quito.", "raid: agent=Hombres armados"),
    ("es", "A juicio de la defensa, Carlos Rojas es inocente.", "charge: patient=defensa"),
    ("es", "El juez dejó en libertad con medidas cautelares a los dos detenidos.", "release: patient=juez"),
    ("es", "Diez de los imputados fueron privados de libertad por el juez.", "kidnapping: patient=Diez de los imputados"),
    ("es", "Elvio Rojas fue procesado por considerarlo autor del delito de cohecho.", "charge: offence=considerarlo"),
    ("es", "Los tres quedaron con arresto domiciliario, de acuerdo con lo solicitado por la Fiscalía.", "wanted: patient=tres"),
    ("es", "La fiscal requirió 36 meses de prisión preventiva contra los investigados.", "sentence: patient=investigados"),
    ("es", "Se le imputará el homicidio de Elvio Rojas.", "charge: patient=Elvio Rojas"),
    ("es", "Los tres deberán cumplir prisión preventiva por decisión de un juez.", "arrest: offence=decisión de un juez"),
    ("es", "La Corte confirmó la sentencia del Tribunal Oral de Rosario contra tres hombres.", "sentence: patient=Tribunal Oral"),
    ("es", "Un hombre fue imputado por la presunta comisión del delito de cohecho.", "charge: authority=presunta comisión"),
    ("es", "La Fiscalía obtuvo la vinculación a proceso de dos hombres.", "charge: patient=proceso"),
    ("es", "Cuatro fueron arrestados; estos fueron aprehendidos el martes.", "seizure: goods=estos"),
    ("es", "La jueza ordenó su ingreso en prisión.", "arrest: patient=jueza"),
    ("es", "La policía detuvo a Elvio Rojas cuando intentaba huir a Brasil.", "escape: patient=policía"),
    ("en", "Judge Ajay Kuhar awarded imprisonment to Gurjit Singh.", "sentence: patient=Ajay Kuhar"),
    ("en", "A judge stayed the arrest of Ravi Kumar.", "arrest"),
    ("en", "Police pursued the car.", "wanted"),
    ("en", "Both were jailed in 2021. The third suspect was identified as Sam Orme.", "sentence: patient=Sam Orme"),
    (
        "en",
        "A detainee was released. The person responsible for the haul was identified as Jay Orme.",
        "release: patient=Jay Orme",
    ),
    ("en", "Alan Reddick would fight extradition to Spain.", "extradition"),
    ("en", "According to the prosecutor, Musa Audu, the convict was arrested in May.", "arrest: patient=Musa Audu"),
    ("en", "The prosecutor urged the court to convict and sentence him.", "sentence: patient=prosecutor"),
    ("en", "His couriers Ian Ross and Joe Hall were jailed.", "arrest: patient=couriers"),
    ("en", "Police arrested a man with previous convictions for fraud.", "arrest: offence=fraud"),
    ("en", "Police took three men in for questioning.", "arrest: offence=questioning"),
    ("en", "The police charged into the crowd.", "charge"),
    ("en", "Alan Reddick was jailed for six years, Jay Orme, 26, of Elm Road, York, for five years.", "sentence: patient=York"),
]


@pytest.mark.parametrize(("language", "text", "wanted"), TOLD)
def test_tells(language: str, text: str, wanted: str) -> None:
    assert tells(text, language, wanted), told(text, language)


@pytest.mark.parametrize(("language", "text", "wrong"), UNTOLD)
def test_does_not_tell(language: str, text: str, wrong: str) -> None:
    assert not tells(text, language, wrong), told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "frame", "tense"),
    [
        ("en", "The raids will continue until the Tarrow gang could be neutralised.", Frame.DISMANTLING, Tense.FUTURE),
        ("en", "He hid until he was arrested in 2019.", Frame.ARREST, Tense.PAST),
        ("en", "Prosecutors are seeking a 30-year sentence for Alan Reddick.", Frame.SENTENCE, Tense.FUTURE),
        ("en", "Reddick faces up to 25 years in prison.", Frame.SENTENCE, Tense.FUTURE),
        ("es", "El operativo apunta a desmantelar la banda Los Tordos.", Frame.DISMANTLING, Tense.FUTURE),
        ("es", "Los detenidos deberán cumplir con prisión preventiva de seis meses.", Frame.ARREST, Tense.PRESENT),
        ("es", "Carlos Rojas permanecerá preso en México.", Frame.ARREST, Tense.PRESENT),
        ("es", "La Fiscalía pidió 20 años de cárcel para Carlos Rojas.", Frame.SENTENCE, Tense.FUTURE),
    ],
)
def test_a_step_that_is_still_to_come_is_told_so(language: str, text: str, frame: Frame, tense: Tense) -> None:
    assert {claim.tense for claim in claims_from(text, language) if claim.frame is frame} == {tense}


@pytest.mark.parametrize(("language", "text", "terms"), IN_ORDER)
def test_terms_are_told_in_the_order_of_those_they_are_for(language: str, text: str, terms: set[tuple[str, str]]) -> None:
    found = [
        {role.role: role.text for role in claim.roles} for claim in claims_from(text, language) if claim.frame is Frame.SENTENCE
    ]
    assert {(roles["patient"], roles["penalty"]) for roles in found if "penalty" in roles} == terms


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Although the gang was dismantled in 2019, police arrested its leader."),
        ("en", "After the group was dismantled in April, police arrested a woman."),
        ("es", "Aunque la banda fue desarticulada en 2019, la policía detuvo a su jefe."),
    ],
)
def test_the_time_of_another_clause_is_not_that_of_the_arrest(language: str, text: str) -> None:
    (arrest,) = (claim for claim in claims_from(text, language) if claim.frame is Frame.ARREST)
    assert not [role for role in arrest.roles if role.role == "time"]


@pytest.mark.parametrize(
    ("language", "text", "start"),
    [
        ("en", "He will be sentenced on Monday.", "2024-05-20"),
        ("en", "He will be sentenced in March.", "2025-03-01"),
        ("en", "He was sentenced in March.", "2024-03-01"),
        ("en", "He was sentenced on Monday.", "2024-05-13"),
        ("es", "Será sentenciado el lunes.", "2024-05-20"),
        ("es", "Será sentenciado en agosto.", "2024-08-01"),
    ],
)
def test_a_time_lies_where_the_tense_says(language: str, text: str, start: str) -> None:
    (sentence,) = (claim for claim in claims_from(text, language) if claim.frame is Frame.SENTENCE)
    (time,) = (role.value for role in sentence.roles if isinstance(role.value, Time))
    assert time.start == start


def test_a_charge_that_is_called_false_was_brought() -> None:
    told = claims_from("El acusado afirmó que son falsos los cargos que un fiscal le imputó.", "es")
    assert {claim.polarity for claim in told if claim.frame is Frame.CHARGE} == {Polarity.AFFIRMED}


@pytest.mark.parametrize("denied", ["her involvement", "it", "any part in the plot"])
def test_who_denied_it_and_was_convicted_was_convicted(denied: str) -> None:
    claims = claims_from(f"Tia Dale denied {denied} but was convicted by a jury.", "en")
    assert [claim.polarity for claim in claims if claim.frame.value == "conviction"] == [Polarity.AFFIRMED]
