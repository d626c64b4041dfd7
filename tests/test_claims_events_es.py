"""Events in Spanish, each in the words of an invented report."""

import pytest

from tests.eventing import tells, told

TOLD = [
    ("El Juzgado decretó el ingreso en prisión de Raúl Rojas y de su esposa.", "arrest: patient=esposa"),
    (
        "Siete integrantes de la banda comparecieron ayer. Además, fueron sentenciados por el homicidio de dos taxistas.",
        "sentence: patient=Siete integrantes; offence=homicidio",
    ),
    ("Raúl Rojas salió de la cárcel en marzo.", "release: patient=Raúl Rojas; time=marzo"),
    ("Raúl Rojas y Nelson Lagos fueron llamados a juicio por estafa.", "charge: patient=Nelson Lagos; offence=estafa"),
    ("La magistrada envió a prisión provisional a los tres cabecillas.", "arrest: agent=magistrada; quantity=tres cabecillas"),
    ("La Cámara Penal de Rosario confirmó la prisión preventiva de Raúl Rojas.", "arrest: patient=Raúl Rojas"),
    ("Los capturados deberán responder por los delitos de estafa y extorsión.", "charge: patient=capturados; offence=extorsión"),
    ("El cabecilla de la operación Alex Mora Lagos fue arrestado en Santos.", "arrest: patient=Alex Mora Lagos"),
    ("Un juez decretó prisión preventiva para uno de los imputados.", "arrest: patient=uno de los imputados"),
    (
        "La Policía detuvo a dos integrantes del Cártel del Valle, quienes fueron detenidos por agentes federales en Lorca.",
        "arrest: agent=agentes federales; patient=dos integrantes; place=Lorca",
    ),
    (
        "La Guardia Civil ha detenido a cuatro personas e investigado a otras trece.",
        "investigation: authority=Guardia Civil; quantity=trece",
    ),
    ("Elvio Rojas se declaró no culpable de los cargos.", "plea: patient=Elvio Rojas"),
    ("El cabecilla es un varón, natural de La Línea, que fue arrestado en Lorca.", "arrest: patient=varón; place=Lorca"),
    ("Elvio Rojas quedó preso sin derecho a fianza.", "arrest: patient=Elvio Rojas"),
    ("Se han practicado 14 registros domiciliarios.", "raid: quantity=14 registros domiciliarios"),
    (
        "El Tribunal resolvió condenar a Elvio Rojas a la pena de 12 años de prisión.",
        "sentence: authority=Tribunal; patient=Elvio Rojas; penalty=12 años de prisión",
    ),
    ("Se logró la captura de los principales implicados.", "arrest: patient=principales implicados"),
    ("De esas personas, 14 fueron capturadas en flagrancia.", "arrest: patient=14; quantity=14"),
    ("Los agentes lograron darle captura a cuatro extorsionadores.", "arrest: quantity=cuatro extorsionadores"),
    ("Se capturó a dos féminas identificadas como Julia Mena Ortiz y Nora Lagos.", "arrest: patient=Nora Lagos"),
    (
        "Un tribunal condenó a 15 personas a penas de entre un año y medio y doce años de prisión.",
        "sentence: quantity=15 personas; penalty=entre un año y medio y doce años de prisión",
    ),
    ("Las capturas se realizaron a finales de mayo en Apartadó.", "arrest: place=Apartadó; time=finales de mayo"),
    ("Las detenciones fueron efectuadas en Lorca.", "arrest: place=Lorca"),
    ("De los doce arrestados, cuatro han ingresado en prisión.", "arrest: patient=cuatro; quantity=cuatro"),
    (
        "La Guardia Civil ha detenido a 14 personas, cuatro de las cuales han ingresado en prisión.",
        "arrest: quantity=cuatro de las cuales",
    ),
    ("Dos han quedado en libertad con cargos.", "release: patient=Dos"),
    ("Los demás quedaron libres y seis fueron puestos en libertad bajo fianza.", "release: quantity=seis"),
    (
        "La operación culminó con la desarticulación de una de las redes más activas del puerto.",
        "dismantling: patient=redes más activas",
    ),
    ("La segunda fase se saldó con dos nuevas detenciones.", "arrest: quantity=dos nuevas detenciones"),
    ("Hubo 31 detenidos y se procesó a 25 de ellos.", "charge: quantity=25 de ellos"),
    ("El comerciante Aurelio Quiroz, hoy prófugo de la justicia, dirige la red.", "wanted: patient=Aurelio Quiroz"),
    ("Aurelio Quiroz, preso desde 2019 en el penal de Canelo, fue imputado por cohecho.", "arrest: patient=Aurelio Quiroz"),
    ("Cae en Palmira alias Relámpago, cabecilla de Los Cardos.", "arrest: patient=Relámpago; place=Palmira"),
    ("Caen seis presuntos integrantes de Los Cardos en Palmira.", "arrest: quantity=seis presuntos integrantes"),
    ("Cayó una banda de extorsionadores en Rosario.", "dismantling: patient=banda de extorsionadores"),
    (
        "La Fiscalía obtuvo dos fallos condenatorios contra integrantes de la pandilla.",
        "conviction: authority=Fiscalía; patient=integrantes",
    ),
    (
        "La Sala confirmó las condenas de siete, ocho y nueve años de cárcel impuestas a los 12 sicarios.",
        "sentence: quantity=12 sicarios; penalty=siete, ocho y nueve años de cárcel",
    ),
    (
        "El tribunal absolvió a siete de los acusados y condenó a otros tres a 12 años de cárcel por extorsión.",
        "sentence: patient=tres; penalty=12 años de cárcel; offence=extorsión",
    ),
    (
        "Junto a Elvio Rojas, también fueron sentenciados (entre 20 y 15 años de prisión) ocho integrantes más de la banda.",
        "sentence: quantity=ocho integrantes; penalty=entre 20 y 15 años de prisión",
    ),
    (
        "Elvio Rojas recibió una condena de 15 años por extorsión, diez por tráfico de drogas y 5 años más por receptación.",
        "sentence: patient=Elvio Rojas; penalty=diez; offence=tráfico de drogas",
    ),
    ("A Elvio Rojas se le imputan los delitos de extorsión y homicidio.", "charge: patient=Elvio Rojas; offence=homicidio"),
    ("Trece integrantes de la banda fueron llevados a juicio por secuestro.", "charge: quantity=Trece integrantes de la banda"),
    ("Elvio Rojas recobró la libertad en 2013.", "release: patient=Elvio Rojas; time=2013"),
    ("Un adulto de 41 años identificado como Elvio Rojas Mena fue arrestado.", "arrest: patient=Elvio Rojas Mena"),
    ("Mora fue condenado en 2010 a seis años de cárcel.", "sentence: patient=Mora; penalty=seis años de cárcel; time=2010"),
    ("Una testigo del caso fue asesinada en Cali.", "killing: patient=testigo; place=Cali"),
    ("Tres estibadores fueron detenidos en Paita.", "arrest: quantity=Tres estibadores; place=Paita"),
    ("La red envió 16 toneladas de droga a Europa.", "shipment: quantity=16 toneladas de droga; destination=Europa"),
    (
        "Otras cuatro personas fueron detenidas durante allanamientos en Durán y Machala.",
        "arrest: quantity=cuatro personas; place=Durán; place=Machala",
    ),
    ("La policía logró la incautación de una motocicleta.", "seizure: agent=policía; goods=motocicleta"),
    ("Nueve de los 21 acusados fueron condenados a diez años de prisión.", "sentence: quantity=Nueve de los 21 acusados"),
    ("Cuatro de ellos fueron asesinados el viernes.", "killing: quantity=Cuatro de ellos; time=viernes"),
    ("Otras dos personas resultaron heridas.", "attack: quantity=dos personas"),
    ("Tres sicarios resultaron muertos.", "death: quantity=Tres sicarios"),
    ("Un juez ordenó el lunes la captura de Juan Mora.", "wanted: authority=juez; patient=Juan Mora; time=lunes"),
    ("Su socio, Ceferino Báez, está prófugo y es buscado por la Justicia.", "wanted: patient=Ceferino Báez"),
    (
        "La Sunat señaló en un comunicado que en el contenedor se hallaron dos kilos de cocaína.",
        "seizure: quantity=dos kilos de cocaína; place=contenedor",
    ),
    (
        "La Policía incautó 600 kilos de cocaína en un contenedor de calamar congelado en el puerto de Paita.",
        "seizure: place=contenedor; place=puerto de Paita",
    ),
    ("La Policía informó que detuvo a dos hombres en Lima.", "arrest: agent=Policía; quantity=dos hombres; place=Lima"),
    ("La droga zarpó de Guayaquil con destino a Amberes.", "shipment: goods=droga; origin=Guayaquil; destination=Amberes"),
    ("El cargamento tendría como destino final España.", "shipment: goods=cargamento; destination=España"),
    (
        "La cocaína, procedente de Colombia, iba a ser enviada a Bélgica.",
        "shipment: goods=cocaína; origin=Colombia; destination=Bélgica",
    ),
    (
        "El buque salió del puerto de Callao rumbo a Rotterdam con dos toneladas de cocaína.",
        "shipment: quantity=dos toneladas de cocaína; origin=puerto de Callao; destination=Rotterdam",
    ),
    (
        "La policía halló 300 kilos de heroína escondidos en un contenedor de piña en el puerto de Limón el lunes.",
        "seizure: quantity=300 kilos de heroína; place=contenedor de piña; place=puerto de Limón; time=lunes",
    ),
    (
        "La Policía incautó media tonelada de cocaína camuflada entre costales de café en Buenaventura.",
        "seizure: quantity=media tonelada de cocaína; place=Buenaventura",
    ),
    ("La policía desarticuló la banda Los Lagartos.", "dismantling: agent=policía; patient=Los Lagartos"),
    ("La banda criminal Los Buitres fue desarticulada.", "dismantling: patient=Los Buitres"),
    ("Decomisan dos toneladas de cocaína en el Callao.", "seizure: quantity=dos toneladas de cocaína; place=Callao"),
    ("La Policía incautó 626 kilos de cocaína y 18 vehículos.", "seizure: agent=Policía; quantity=626 kilos de cocaína"),
    ("La Policía incautó 626 kilos de cocaína y 18 vehículos.", "seizure: agent=Policía; quantity=18 vehículos"),
    ("Se incautaron 626 kilos de cocaína en una vivienda de La Molina.", "seizure: goods=cocaína; quantity=626 kilos de cocaína"),
    ("La incautación de 300 kilos de marihuana ocurrió el martes.", "seizure: quantity=300 kilos de marihuana; time=martes"),
    ("También se incautaron un arma de fuego y un dispositivo electrónico.", "seizure: goods=arma de fuego"),
    ("Los agentes hallaron 3 kilos de cocaína y dos pistolas.", "seizure: agent=agentes; quantity=dos pistolas"),
    ("Los agentes decomisaron 11 autos, cuatro motocicletas y tres cuatrimotos.", "seizure: quantity=cuatro motocicletas"),
    ("Los agentes decomisaron 11 autos, cuatro motocicletas y tres cuatrimotos.", "seizure: quantity=tres cuatrimotos"),
    ("Los policías decomisaron bienes valorados en 2 millones de dólares.", "seizure: goods=bienes; value=2 millones de dólares"),
    ("La Marina interceptó una lancha con 900 kilos de cocaína.", "seizure: agent=Marina; goods=lancha"),
    ("La operación se saldó con 28 personas detenidas y 4 toneladas de cocaína confiscada.", "arrest: quantity=28 personas"),
    ("La operación se saldó con 28 personas detenidas y 4 toneladas de cocaína confiscada.", "seizure: goods=cocaína"),
    ("Capturan a Ramiro Solano en Puerto Umbral.", "arrest: patient=Ramiro Solano; place=Puerto Umbral"),
    ("Ana Belmonte fue detenida por lavado de activos.", "arrest: patient=Ana Belmonte; offence=lavado de activos"),
    ("Dos sospechosos fueron detenidos con 5 kilos de cocaína.", "seizure: patient=Dos sospechosos; quantity=5 kilos de cocaína"),
    ("Cuatro sicarios terminaron detenidos por la policía.", "arrest: agent=policía; quantity=Cuatro sicarios"),
    ("El operativo dejó cuatro detenidos.", "arrest: quantity=cuatro detenidos"),
    ("La captura de Ramiro Solano sorprendió a sus vecinos.", "arrest: patient=Ramiro Solano"),
    ("Fueron detenidos Ana Belmonte, Marcos Vilca y un menor de edad.", "arrest: patient=Ana Belmonte"),
    ("Fueron detenidos Ana Belmonte, Marcos Vilca y un menor de edad.", "arrest: patient=Marcos Vilca"),
    ("Fue detenido en el aeropuerto en octubre de 2022.", "arrest: place=aeropuerto; time=octubre de 2022"),
    ("La Policía allanó seis viviendas en Puerto Umbral.", "raid: agent=Policía; place=seis viviendas"),
    ("Los agentes realizaron un allanamiento en Lima el domingo.", "raid: agent=agentes; place=Lima; time=domingo"),
    ("Sicarios mataron a un periodista en Puerto Umbral.", "killing: agent=Sicarios; patient=periodista; place=Puerto Umbral"),
    ("El periodista fue asesinado a balazos el lunes.", "killing: patient=periodista; time=lunes"),
    ("Marcos Vilca fue abatido por la policía.", "killing: agent=policía; patient=Marcos Vilca"),
    ("Los sicarios dieron muerte a un fiscal.", "killing: agent=sicarios; patient=fiscal"),
    ("El asesinato de dos hombres conmocionó al barrio.", "killing: quantity=dos hombres"),
    ("Unos encapuchados atacaron una comisaría con granadas.", "attack: patient=comisaría"),
    ("La banda secuestró a dos empresarios en marzo.", "kidnapping: agent=banda; quantity=dos empresarios; time=marzo"),
    ("Extorsionaban a comerciantes.", "extortion: patient=comerciantes"),
    ("Los ladrones robaron tres millones de dólares de un banco.", "robbery: agent=ladrones; value=tres millones de dólares"),
    ("La fiscalía acusó a Ana Belmonte de lavado de activos.", "charge: authority=fiscalía; offence=lavado de activos"),
    ("Ramiro Solano fue imputado por homicidio.", "charge: patient=Ramiro Solano; offence=homicidio"),
    ("El Ministerio Público formalizó acusación contra Ramiro Solano.", "charge: patient=Ramiro Solano"),
    ("Elena Tordoya se declaró culpable de conspiración.", "plea: patient=Elena Tordoya"),
    ("El tribunal declaró culpable a Elena Tordoya.", "conviction: authority=tribunal; patient=Elena Tordoya"),
    (
        "El juez condenó a Elena Tordoya a 12 años de prisión por narcotráfico.",
        "sentence: authority=juez; patient=Elena Tordoya; penalty=12 años de prisión; offence=narcotráfico",
    ),
    ("Fue condenado a cuatro años y medio de prisión.", "sentence: penalty=cuatro años y medio de prisión"),
    ("El juez absolvió a Marcos Vilca del delito de extorsión.", "acquittal: patient=Marcos Vilca; offence=extorsión"),
    ("El detenido fue liberado el jueves.", "release: patient=detenido; time=jueves"),
    ("Ramiro Solano quedó en libertad.", "release: patient=Ramiro Solano"),
    (
        "Colombia extraditó a Marcos Vilca a Estados Unidos en mayo.",
        "extradition: authority=Colombia; patient=Marcos Vilca; destination=Estados Unidos; time=mayo",
    ),
    ("Marcos Vilca fue extraditado a España.", "extradition: patient=Marcos Vilca; destination=España"),
    ("La Corte Suprema anuló la condena de Ramiro Solano.", "annulment: authority=Corte Suprema; patient=Ramiro Solano"),
    ("El presidente indultó a Marcos Vilca.", "pardon: authority=presidente; patient=Marcos Vilca"),
    ("Marcos Vilca se fugó del penal de Punta Gris el viernes.", "escape: patient=Marcos Vilca; time=viernes"),
    ("Marcos Vilca se entregó a la policía en Puerto Umbral.", "surrender: patient=Marcos Vilca; place=Puerto Umbral"),
    ("El alcalde murió en el hospital.", "death: patient=alcalde; place=hospital"),
    ("Tres personas murieron en el ataque.", "death: quantity=Tres personas"),
    ("Un hombre fue hallado muerto en su vivienda.", "death: patient=hombre; place=vivienda"),
    ("Marcos Vilca es buscado por la Interpol.", "wanted: authority=Interpol; patient=Marcos Vilca"),
    ("Un juez dictó orden de captura contra Marcos Vilca.", "wanted: patient=Marcos Vilca"),
    ("Ramiro Solano permanece prófugo.", "wanted: patient=Ramiro Solano"),
    (
        "La fiscalía investiga a Marcos Vilca por fraude.",
        "investigation: authority=fiscalía; patient=Marcos Vilca; offence=fraude",
    ),
    (
        "La banda envió 300 kilos de heroína desde Puerto Umbral a Róterdam.",
        "shipment: agent=banda; quantity=300 kilos de heroína; origin=Puerto Umbral; destination=Róterdam",
    ),
    ("La droga iba a ser enviada a España.", "shipment: goods=droga; destination=España"),
    ("La banda almacenaba armas en un depósito de Puerto Umbral.", "storage: agent=banda; goods=armas"),
    ("El laboratorio producía 500 kilos de cocaína al mes.", "production: quantity=500 kilos de cocaína al mes"),
    ("La banda compró 20 fusiles.", "purchase: agent=banda; quantity=20 fusiles"),
    ("La red vendía cocaína en Madrid.", "sale: agent=red; goods=cocaína; place=Madrid"),
    ("La Policía desarticuló una banda en Puerto Umbral.", "dismantling: agent=Policía; patient=banda"),
    ("Elementos de la Guardia Nacional detuvieron a dos hombres.", "arrest: agent=Elementos de la Guardia Nacional"),
    (
        "En operativos en Sinaloa y Sonora, elementos de la Marina detuvieron a dos hombres y aseguraron armas y drogas.",
        "arrest: agent=elementos de la Marina; quantity=dos hombres",
    ),
    ("Al hombre se le aseguraron 4 mil 500 cartuchos y un fusil.", "seizure: goods=4 mil 500 cartuchos"),
    ("Dentro del auto se encontró una pistola.", "seizure: goods=pistola"),
    ("En el lugar aseguraron cuatro fusiles y un vehículo.", "seizure: quantity=cuatro fusiles"),
    (
        "Los marinos decomisaron un arsenal compuesto por ocho fusiles y dos granadas.",
        "seizure: agent=marinos; quantity=dos granadas",
    ),
    ("Los agentes hallaron bolsas listas para su venta, 14 básculas y un vehículo.", "seizure: quantity=14 básculas"),
    ("Se sacaron de circulación 60 kilos de cocaína.", "seizure: goods=cocaína; quantity=60 kilos de cocaína"),
    (
        "En Lima, la Policía detuvo a dos hombres que iban en un auto donde se hallaron tres fusiles.",
        "seizure: quantity=tres fusiles; place=auto",
    ),
    (
        "En Arequipa fueron detenidas tres personas a quienes se les decomisaron dos fusiles.",
        "seizure: quantity=dos fusiles; place=Arequipa",
    ),
    ("La Policía detuvo a siete personas vinculadas a una red de trata.", "arrest: patient=siete personas"),
    ("Se decomisaron vehículos tipo camioneta.", "seizure: goods=vehículos"),
    (
        "En prisión preventiva quedaron los dos chilenos tras ser formalizados por tráfico de drogas.",
        "arrest: quantity=dos chilenos",
    ),
    (
        "En prisión preventiva quedaron los dos chilenos tras ser formalizados por tráfico de drogas.",
        "charge: quantity=dos chilenos; offence=tráfico de drogas",
    ),
    ("La jueza dictó prisión preventiva contra Marta Salas y dos hombres.", "arrest: agent=jueza; patient=Marta Salas"),
    ("El juez le impuso nueve meses de prisión preventiva a Juan Mora.", "arrest: agent=juez; patient=Juan Mora"),
    ("La Fiscalía formalizó a tres hombres por receptación.", "charge: authority=Fiscalía; offence=receptación"),
    (
        "La Fiscalía obtuvo la vinculación a proceso de un hombre por homicidio en grado de tentativa.",
        "charge: authority=Fiscalía; patient=hombre; offence=homicidio en grado de tentativa",
    ),
    ("Los dos fueron acusados de secuestro y extorsión.", "charge: offence=secuestro; offence=extorsión"),
    ("A Juan Mora le impusieron cuatro años de prisión.", "sentence: patient=Juan Mora; penalty=cuatro años de prisión"),
    ("A Rosa Vela y a Ana Vela las condenaron a tres años de prisión.", "sentence: patient=Ana Vela"),
    (
        "El tribunal condenó a 10 años de prisión a Juan Mora, ocho años para Luis Pérez y seis años para Ana Vela.",
        "sentence: authority=tribunal; patient=Luis Pérez; penalty=ocho años",
    ),
    (
        "Fueron condenados Juan Mora (10 años de prisión), Luis Pérez (8 años) y Ana Vela (6 años).",
        "conviction: patient=Ana Vela; penalty=6 años",
    ),
    ("La policía rescató a dos personas que estaban privadas de su libertad.", "release: authority=policía"),
    ("La Policía informó sobre la liberación de tres personas.", "release: quantity=tres personas"),
    ("Los tres hombres fueron víctimas de secuestro.", "kidnapping: quantity=tres hombres"),
    ("Los hombres se dieron a la fuga.", "escape: patient=hombres"),
    ("Se realizaron 32 allanamientos en poblados de Quetzaltenango.", "raid: quantity=32 allanamientos"),
    ("Fue desmantelado un laboratorio clandestino en Durango.", "dismantling: patient=laboratorio clandestino"),
    ("A los detenidos se les investiga por extorsión.", "investigation: patient=detenidos"),
    ("Se hallaron 40 bolsas con 12 kilos de marihuana.", "seizure: goods=marihuana; quantity=12 kilos de marihuana"),
    ("Le incautaron 30 frascos de ketamina, equivalentes a siete kilos.", "seizure: quantity=siete kilos"),
    ("El camión transportaba 20 kilos de cocaína.", "shipment: conveyance=camión; quantity=20 kilos de cocaína"),
    ("La DNCD halló dos kilos de heroína.", "seizure: quantity=dos kilos de heroína"),
    ("La carga fue secuestrada el martes en un galpón.", "seizure: goods=carga; place=galpón; time=martes"),
    ("Le secuestraron el celular a un hombre.", "seizure: goods=celular"),
    ("La Policía realizó la captura en flagrancia de tres hombres.", "arrest: agent=Policía; quantity=tres hombres"),
    (
        "El operativo terminó con la detención de dos personas y la incautación de más de una tonelada de cocaína.",
        "seizure: quantity=más de una tonelada de cocaína",
    ),
    (
        "Fueron aprehendidos tres integrantes de la banda identificados como Kevin Mora, de 23 años; Otto Paz, 28; y Fani Lara.",
        "arrest: patient=Otto Paz",
    ),
    ("La policía detuvo a dos hombres, Juan Pérez y Luis Mora.", "arrest: patient=dos hombres; quantity=dos hombres"),
    ("La policía detuvo a dos hombres, Juan Pérez y Luis Mora.", "arrest: patient=Luis Mora"),
    ("Los hombres quedaron a disposición de la Fiscalía por el delito de extorsión.", "arrest: offence=extorsión"),
    ("La víctima fue asesinada el martes a manos de sujetos armados.", "killing: agent=sujetos armados; patient=víctima"),
    (
        "La mañana del domingo, un hombre que vendía jugos fue asesinado por un sujeto.",
        "killing: agent=sujeto; patient=hombre; time=domingo",
    ),
    ("Dos personas perdieron la vida y otras once resultaron heridas.", "death: quantity=Dos personas"),
    ("Dos personas perdieron la vida y otras once resultaron heridas.", "attack: patient=once; quantity=once"),
    ("Unos desconocidos abrieron fuego contra dos policías.", "attack: agent=desconocidos; quantity=dos policías"),
    ("Sujetos en moto le dispararon a un comerciante.", "attack: agent=Sujetos; patient=comerciante"),
    ("Los tres fueron condenados.", "sentence: patient=tres; quantity=tres"),
    ("La Policía incautó elementos de la banda, incluyendo un arma de fuego.", "seizure: goods=arma de fuego"),
    ("La Policía logró rescatar sana y salva a una empresaria.", "release: authority=Policía; patient=empresaria"),
    (
        "La Guardia Civil localizó una plantación con 800 plantas de cannabis y 30 gramos de marihuana.",
        "seizure: agent=Guardia Civil; quantity=800 plantas de cannabis",
    ),
    ("Los policías hallaron una mochila con tres kilos de cocaína.", "seizure: quantity=tres kilos de cocaína"),
    ("En la casa encontraron una maleta que contenía 20 kilos de marihuana.", "seizure: quantity=20 kilos de marihuana"),
    ("Los agentes detuvieron a los responsables.", "arrest: agent=agentes; patient=responsables"),
    ("Dos hombres fueron detenidos en posesión de metanfetamina.", "seizure: patient=Dos hombres; goods=metanfetamina"),
    ("Los dos jefes serán juzgados, ya que fueron detenidos en Cali.", "arrest: quantity=dos jefes; place=Cali"),
    ("Se allanó un domicilio en la Región Metropolitana.", "raid: place=domicilio; place=Región Metropolitana"),
    ("El juez dispuso una pena de once años para Juan Mora.", "sentence: patient=Juan Mora; penalty=once años"),
    ("La Policía detuvo a dos ecuatorianos, un peruano y un boliviano.", "arrest: patient=peruano"),
    (
        "La Policía ha desarticulado 39 bandas, rescatado a 50 víctimas y detenido a 180 personas.",
        "release: authority=Policía; quantity=50 víctimas",
    ),
    ("La operación incluyó registros en 39 inmuebles.", "raid: place=39 inmuebles"),
    ("Se decomisó una sustancia líquida equivalente a siete kilos de cocaína.", "seizure: quantity=siete kilos de cocaína"),
    (
        "La Policía capturó el lunes al nacional Carlos Mora, a quien Estados Unidos ha pedido en extradición.",
        "wanted: authority=Estados Unidos; patient=Carlos Mora",
    ),
    ("Agentes de la DNCD realizaron un operativo en Azua, donde incautaron 30 paquetes.", "seizure: quantity=30 paquetes"),
    ("Los agentes encontraron una lancha abandonada con 304 paquetes.", "seizure: agent=agentes; quantity=304 paquetes"),
    ("Entre los extraditados figura Juan Mora.", "extradition: patient=Juan Mora"),
    ("Otro de los extraditados es Juan Mora.", "extradition: patient=Juan Mora"),
    ("Los soldados destruyeron un laboratorio en Villa Tunari.", "dismantling: agent=soldados; patient=laboratorio"),
    ("Fueron decomisadas nueve toneladas de carbonato de sodio.", "seizure: goods=carbonato de sodio"),
    ("La policía aseguró en los municipios de Lerdo y Mapimí, un total de 36 dosis.", "seizure: quantity=36 dosis"),
    ("Le fueron localizadas entre sus pertenencias 14 bolsitas.", "seizure: quantity=14 bolsitas"),
    ("La policía intervino a tres escolares en Trujillo.", "arrest: agent=policía; quantity=tres escolares"),
    ("Se les halló un arma de fuego y tres celulares.", "seizure: quantity=tres celulares"),
    ("Los pararon en un control y en el maletero hallaron la droga.", "seizure: goods=droga"),
    ("Los soldados destruyeron 25 fábricas de cocaína.", "dismantling: quantity=25 fábricas de cocaína"),
    ("A Juan Mora le fueron extinguidos 19 bienes.", "seizure: quantity=19 bienes"),
    (
        "Una llamada permitió a la Policía Municipal asegurar 45 paquetes.",
        "seizure: agent=Policía Municipal; quantity=45 paquetes",
    ),
    ("Fue detenido Juan Mora, con antecedentes por robo.", "arrest: patient=Juan Mora"),
    ("A todos se les investiga por legitimación de capitales.", "investigation: patient=todos"),
    ("Un hombre identificado como Juan Mora murió en el hospital.", "death: patient=Juan Mora"),
    (
        "Un decomiso se hizo en Buenaventura, donde fueron encontrados 90 kilos envueltos en plástico.",
        "seizure: quantity=90 kilos; place=Buenaventura",
    ),
    ("Tres sospechosos están prófugos.", "wanted: quantity=Tres sospechosos"),
    ("Hay dos agentes lesionados.", "attack: quantity=dos agentes"),
    ("Hallaron un cargamento de 300 kilos de marihuana que habían comprado en el norte.", "purchase: goods=marihuana"),
]

SILENT = [
    ("El primer hecho se registró sobre la calle Las Américas.", "raid"),
    ("En el video se observa a los sicarios interrogar a las víctimas.", "investigation"),
    ("El ministro respondió por teléfono.", "charge"),
    ("La Policía recogió siete registros balísticos.", "raid"),
    ("Otros cinco estarán privados de libertad durante tres años.", "kidnapping"),
    ("La Marina detuvo una lancha llamada Timoteo.", "arrest"),
    ("Si Elvio Rojas es capturado y extraditado, enfrentaría cadena perpetua.", "extradition"),
    ("Un policía cayó en combate en Arauca.", "arrest"),
    ("Dos obreros cayeron al río.", "arrest"),
    ("La estrategia que se ejecuta en la capital es nueva.", "killing"),
    ("Un juez ordenó la captura de Juan Mora.", "arrest"),
    ("Dos tiroteos dejaron ocho muertos en Cali.", "killing"),
    ("El hombre salió de la cárcel de Ancón en mayo.", "shipment"),
    ("La lucha contra el narcotráfico continúa.", "shipment"),
    ("Un juez dictó orden de captura contra Marcos Vilca.", "arrest"),
    ("Un agricultor halló 3 kilos de cocaína.", "seizure"),
    ("Las incautaciones de droga han bajado.", "seizure"),
    ("La solicitud de extradición llegó a Lima.", "extradition"),
    ("La Corte Suprema anuló la condena de Ramiro Solano.", "sentence"),
    ("La red de tráfico de drogas operaba en Lima.", "shipment"),
    ("La policía envió una carta al alcalde.", "shipment"),
    ("Los agentes localizaron dos naves industriales.", "seizure"),
    ("Ante la promesa de liberar a la empresaria, la PNP intervino.", "release"),
    ("La Policía detuvo a dos ecuatorianos y un peruano.", "kidnapping"),
    ("El hecho se registró en la calle Bolívar.", "raid"),
    ("El juez dictó un año de prisión preventiva contra Juan Mora.", "sentence"),
    ("El incidente se registró el lunes en la localidad de Las Cañas.", "raid"),
    ("Los hombres dispararon contra el suelo.", "attack"),
    ("El fallido envío de 300 kilos de cocaína fue planeado en Lima.", "shipment"),
    ("Le secuestraron el celular a un hombre.", "kidnapping"),
    ("Los hombres quedaron a disposición de la Fiscalía.", "arrest"),
    ("Bomberos rescataron a un hombre en el río.", "release"),
    ("Los hombres intentaron evadir un control policial.", "escape"),
    ("Los captores exigían dinero para liberarlo.", "release"),
    ("Pidieron 20 mil dólares a cambio de la liberación del hombre.", "release"),
    ("Se sacaron de circulación 60 kilos de cocaína.", "shipment"),
]


def test_an_earlier_case_is_not_this_one() -> None:
    text = "Fue detenido Juan Mora, con antecedentes por robo."
    assert not any(role == "offence" for _, roles in told(text, "es") for role, _ in roles)


def test_who_speaks_is_not_arrested() -> None:
    text = "El Ejército entró en el Trópico y una persona resultó aprehendida, informó el ministro de Gobierno, Eduardo Salas."
    people = {words for frame, roles in told(text, "es") if frame == "arrest" for role, words in roles if role == "patient"}
    assert people == {"persona"}


TOLD += [
    ("La Policía elevó el martes a seis los muertos por el ataque en Tibú.", "killing: quantity=seis"),
    ("La cifra de fallecidos se elevó a treinta y dos.", "killing: quantity=treinta y dos"),
    ("Con las dos capturas suman 11 los detenidos.", "arrest: quantity=11"),
    (
        "La Armada interceptó una lancha cargada con 412 kilos de cocaína frente a Tumaco.",
        "seizure: quantity=412 kilos de cocaína",
    ),
    ("Habló de la lancha con 412 kilos de cocaína incautada en junio en Coveñas.", "seizure: place=Coveñas; time=junio"),
    ("El ataque fue cometido por Los Faroles, según el coronel.", "attack: agent=Los Faroles"),
    ("La droga estaba distribuida en 450 paquetes de un kilo cada uno.", "storage: quantity=450 paquetes"),
    ("Hallaron cuatro pistolas. El ministro habló de siete armas de fuego.", "seizure: quantity=siete armas de fuego"),
    ("Dos personas fueron detenidas en Lima. Una de ellas es Rogelio Mora.", "arrest: patient=Rogelio Mora"),
    ("La muerte de cuatro personas en Puerto Umbral fue investigada.", "death: place=Puerto Umbral"),
    ("Es buscado por el asesinato de dos personas en Tibú en 2019.", "killing: place=Tibú; time=2019"),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD)
def test_tells(text: str, wanted: str) -> None:
    assert tells(text, "es", wanted), told(text, "es")


@pytest.mark.parametrize(("text", "frame"), SILENT)
def test_stays_silent(text: str, frame: str) -> None:
    assert frame not in [name for name, _ in told(text, "es")]


def test_a_sum_on_a_list_is_no_worth() -> None:
    events = told("Los agentes encontraron dos pistolas, 15 celulares y 20 mil soles en efectivo.", "es")
    armed = [roles for _, roles in events if ("goods", "dos pistolas") in roles]
    assert armed and all(role != "value" for roles in armed for role, _ in roles)


def test_a_dropped_subject_fills_no_role() -> None:
    ((frame, roles),) = told("Fue detenido en el aeropuerto en octubre de 2022.", "es")
    assert frame == "arrest" and {role for role, _ in roles} == {"place", "time"}
