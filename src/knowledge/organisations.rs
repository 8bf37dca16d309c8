//! The problem: everybody writes "NATO" and nobody explains it.
//!
//! International organisations with their initials: names | initials. Sources: the United Nations
//! System Chart (2024) and the list of intergovernmental observers at the United Nations General
//! Assembly (A/INF/79); sport bodies from the list of the International Olympic Committee.

/// The rows, one a line: names divided by `;`, then `|`, then the initials.
pub const ORGANISATIONS: &str = "\
United Nations|UN;U.N.
European Union|EU;E.U.
North Atlantic Treaty Organization;North Atlantic Treaty Organisation|NATO;Nato
World Health Organization;World Health Organisation|WHO
International Monetary Fund|IMF
World Bank;World Bank Group|
World Trade Organization;World Trade Organisation|WTO
Organization of the Petroleum Exporting Countries;Organisation of the Petroleum Exporting Countries|OPEC;Opec
Association of Southeast Asian Nations|ASEAN;Asean
African Union|AU
Arab League;League of Arab States|
Organization of American States;Organisation of American States|OAS
Organisation of Islamic Cooperation;Organization of Islamic Cooperation|OIC
Gulf Cooperation Council|GCC
Economic Community of West African States|ECOWAS;Ecowas
Southern African Development Community|SADC
East African Community|EAC
Intergovernmental Authority on Development|IGAD
Commonwealth of Nations;Commonwealth of Independent States|CIS
Shanghai Cooperation Organisation;Shanghai Cooperation Organization|SCO
Collective Security Treaty Organization|CSTO
Organization for Security and Co-operation in Europe;Organisation for Security and Co-operation in Europe|OSCE
Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|OECD
Council of Europe|
European Commission|EC
European Parliament|
European Council|
European Central Bank|ECB
European Court of Human Rights|ECHR
European Space Agency|ESA
European Medicines Agency|EMA
European Free Trade Association|EFTA
International Atomic Energy Agency|IAEA
International Court of Justice|ICJ
International Criminal Court|ICC
International Criminal Police Organization|INTERPOL;Interpol
European Union Agency for Law Enforcement Cooperation|Europol
International Labour Organization;International Labor Organization|ILO
International Organization for Migration|IOM
International Civil Aviation Organization|ICAO
International Maritime Organization|IMO
International Telecommunication Union|ITU
Food and Agriculture Organization|FAO
World Food Programme;World Food Program|WFP
World Meteorological Organization|WMO
World Intellectual Property Organization|WIPO
United Nations Educational, Scientific and Cultural Organization|UNESCO;Unesco
United Nations Children's Fund|UNICEF;Unicef
United Nations High Commissioner for Refugees;UN Refugee Agency|UNHCR
United Nations Relief and Works Agency|UNRWA
United Nations Development Programme|UNDP
United Nations Environment Programme|UNEP
United Nations Population Fund|UNFPA
UN Security Council;United Nations Security Council;U.N. Security Council;Security Council|UNSC
UN General Assembly;United Nations General Assembly;U.N. General Assembly|UNGA
UN Human Rights Council;United Nations Human Rights Council|
Intergovernmental Panel on Climate Change|IPCC
International Committee of the Red Cross|ICRC
Red Cross;Red Crescent|
International Energy Agency|IEA
Asian Development Bank|ADB
African Development Bank|AfDB
Inter-American Development Bank|IDB
Asian Infrastructure Investment Bank|AIIB
Bank for International Settlements|BIS
Pacific Islands Forum|PIF
Caribbean Community|CARICOM;Caricom
Group of Seven|G7;G-7
Group of 20;Group of Twenty|G20;G-20
International Olympic Committee|IOC
World Anti-Doping Agency|WADA
International Federation of Association Football|FIFA;Fifa
Union of European Football Associations|UEFA;Uefa
International Cricket Council|ICC
International Paralympic Committee|IPC
Amnesty International|
Human Rights Watch|HRW
Doctors Without Borders;Médecins Sans Frontières|MSF
Greenpeace|
Oxfam|
World Economic Forum|WEF";
