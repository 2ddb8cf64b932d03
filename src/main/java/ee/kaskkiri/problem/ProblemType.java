package ee.kaskkiri.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The catalogue of problems. Names are public and stable; each can be opened and read. */
public enum ProblemType {
  MALFORMED_REQUEST(
      400,
      "Päring on vigaselt koostatud",
      "The request is malformed",
      "Päringu keha ei ole JSON-objekt, parameeter puudub, on tundmatu või pole õiges vormis."
          + " Viga on kohas, mille errors[] nimetab.",
      "The body is no JSON object, or a parameter is missing, unknown or not in its form."
          + " The entries of errors[] say where."),
  NOT_AUTHENTICATED(
      401,
      "Küsija on teadmata",
      "The caller is not known",
      "Teenus vastab ainult sellele, keda ta tunneb: päring vajab kehtivat võtit, OpenID Connecti"
          + " märki või X-tee turvaserverit.",
      "The service answers only those it knows: the request needs a valid key, a token of OpenID"
          + " Connect, or a security server of X-Road."),
  SIGN_IN_REFUSED(
      401,
      "Sisse ei saanud logida",
      "Signing in failed",
      "Sellist nime ei ole, konto on suletud, parool on vale või ühekordse parooli aeg on läbi. Uue"
          + " ühekordse parooli annab administraator lehel „Inimesed“ või käsuga 'accounts reset'.",
      "There is no such name, the account is closed, the password is wrong, or the time of a"
          + " one-time password is over. An administrator gives a new one-time password on the page"
          + " 'People' or with the command 'accounts reset'."),
  PASSWORD_MUST_CHANGE(
      403,
      "Kõigepealt tuleb valida oma parool",
      "A password of one's own must be chosen first",
      "Sisse logiti ühekordse parooliga. Enne oma parooli valimist ei saa midagi muud teha.",
      "The person signed in with a one-time password. Nothing else can be done before they choose"
          + " their own."),
  NOT_ALLOWED(
      403,
      "Selleks ei ole õigust",
      "Not allowed",
      "Teenus teab, kes küsib, aga tal ei ole selleks rolli või see meede ei ole tema jaoks.",
      "The service knows who asks, and they lack the role, or the instrument is not theirs."),
  CROSS_SITE_REQUEST(
      403,
      "Päring tuli teiselt veebilehelt",
      "The request comes from another web site",
      "Teise veebilehe kaudu ei saa siin midagi teha ega muuta.",
      "Pages of other web sites can do and change nothing here."),
  NOT_FOUND(
      404,
      "Sellist aadressi ei ole",
      "There is no such address",
      "Teenus ei tunne seda aadressi. Kõik aadressid on kirjas lehel /q/swagger-ui.",
      "The service does not know this address. All addresses are listed under /q/swagger-ui."),
  UNKNOWN_INSTRUMENT(
      404,
      "Tundmatu meede",
      "Unknown instrument",
      "Kehtivates reeglites ei ole sellise nimega akti ega meedet. Nimed annab"
          + " GET /api/instruments.",
      "The active rules hold no act or measure of this name. GET /api/instruments lists the"
          + " names."),
  UNKNOWN_EDITION(
      404,
      "Tundmatu redaktsioon",
      "Unknown edition",
      "Meetmel ei ole sellise nimega redaktsiooni. Redaktsiooni nimi on selle esimene kehtivuspäev.",
      "The instrument has no edition of this name. An edition is named by its first day in force."),
  UNKNOWN_TOPIC(
      404,
      "Tundmatu teema",
      "Unknown topic",
      "Sel päeval kehtiv redaktsioon ei vasta sellise nimega küsimusele.",
      "The edition in force on the day does not answer a question of this name."),
  UNKNOWN_OUTCOME(
      404,
      "Tundmatu tulemus",
      "Unknown outcome",
      "Teemal ei ole sellise nimega tulemust.",
      "The topic has no outcome of this name."),
  UNKNOWN_SERVICE(
      404,
      "Tundmatu otsustusteenus",
      "Unknown decision service",
      "Teema mudelis ei ole sellise nimega otsustusteenust.",
      "The topic's model has no decision service of this name."),
  UNKNOWN_RELEASE(
      404,
      "Tundmatu väljalase",
      "Unknown release",
      "Sellise räsiga väljalaset ei ole kontrolli läbinud, või ei olnud sel hetkel veel ühtegi."
          + " Väljalasked loetleb GET /api/releases.",
      "No release of this hash has passed the gate, or there was none yet at that moment."
          + " GET /api/releases lists them."),
  UNKNOWN_DECISION(
      404,
      "Tundmatu otsus",
      "Unknown decision",
      "Sellise tunnusega otsust ei ole registris, või ei ole see küsija jaoks.",
      "The record holds no decision of this id, or none that the caller may see."),
  UNKNOWN_DRAFT(
      404,
      "Tundmatu mustand",
      "Unknown draft",
      "Sellise tunnusega mustandit ei ole. Mustandid loetleb GET /api/drafts.",
      "There is no draft of this id. GET /api/drafts lists them."),
  UNKNOWN_FILE(
      404,
      "Tundmatu fail",
      "Unknown file",
      "Mustandis ei ole sellel teel faili.",
      "The draft has no file at this path."),
  METHOD_NOT_ALLOWED(
      405,
      "Meetod ei ole lubatud",
      "Method not allowed",
      "See aadress on olemas, aga mitte selle HTTP-meetodiga.",
      "The address exists, but not with this HTTP method."),
  NOT_ACCEPTABLE(
      406,
      "Sellist vastuse vormi ei ole",
      "No such form of answer",
      "Teenus vastab vormis application/json; päis Accept peab seda lubama.",
      "The service answers application/json; the Accept header must allow it."),
  BODY_STOPPED(
      408,
      "Päringu keha jäi tulemata",
      "The rest of the request did not come",
      "Päringu keha seisis kauem, kui teenus ootab. Kõik, millele vastus saadeti, on registris; jätka"
          + " sama võtmega päises Idempotency-Key ja parameetriga from.",
      "Nothing of the body came for longer than the service waits. All that was answered is recorded;"
          + " go on with the same key in the header Idempotency-Key and the parameter from."),
  RULES_REFUSED(
      409,
      "Reeglid ei läbi kontrolli",
      "The rules do not pass the gate",
      "Väljalase läbis kontrolli teise rakendusega; selle rakendusega ei läbi. Kehtima jäi senine"
          + " väljalase; errors[] ütleb, mis on valesti.",
      "The release passed the gate of another application and does not pass the one of this. The"
          + " active release stays; errors[] says what is wrong."),
  LAST_ADMINISTRATOR(
      409,
      "Viimast administraatorit ei saa eemaldada",
      "The last administrator cannot be removed",
      "Ilma administraatorita ei saaks keegi kontosid teha. Enne tuleb teha teine administraator.",
      "Without an administrator nobody could make accounts. Another one must be made first."),
  KEY_REUSED(
      409,
      "Võtit on juba kasutatud",
      "The key was used already",
      "Päises Idempotency-Key öeldud võtme all on juba küsitud midagi muud. Sama päringu kordus"
          + " saab esimese vastuse; teine päring vajab uut võtit.",
      "Something else was asked under the key of the header Idempotency-Key. The same request gets"
          + " its first answer again; another one needs a new key."),
  DRAFT_CHANGED(
      409,
      "Keegi teine on faili vahepeal salvestanud",
      "Somebody else has saved the file meanwhile",
      "Midagi ei kirjutatud üle. Liige current näitab, mis failis praegu on ja kes selle salvestas;"
          + " vaata üle ja salvesta uuesti.",
      "Nothing was overwritten. The member current shows what the file holds now and who saved it;"
          + " look at it and save again."),
  DRAFT_CONFLICT(
      409,
      "Samu faile on muudetud ka kehtivates reeglites",
      "The same files were changed in the active rules too",
      "Mustand jäi muutmata. Liige files näitab neid faile nii, nagu need nüüd kehtivad. Tühista"
          + " mustandis nende muudatus või ütle liikmega mine, millised jäävad nii, nagu mustandis.",
      "The draft was left as it is. The member files shows these files as they are law now. Undo the"
          + " draft's change of them, or name in mine those that stay as the draft has them."),
  DRAFT_NOT_OPEN(
      409,
      "Mustand ei ole selleks õiges seisus",
      "The draft is not in the state for this",
      "Kirjutada saab ainult avatud mustandisse, heaks kiita ainult esitatud mustandit, ning esitada ja"
          + " heaks kiita ainult sellisena, nagu seda vaadati. Ava mustand uuesti ja vaata, mis seisus"
          + " see on.",
      "Only an open draft can be written in, and only a submitted one approved; it is submitted and"
          + " approved as it was looked at. Read the draft again and see how far it is."),
  DRAFT_BEHIND(
      409,
      "Vahepeal on jõustunud muud reeglid",
      "Other rules have become active meanwhile",
      "Mustandit võrreldi reeglitega, mis enam ei otsusta. Uuenda mustand, vaata see üle ja esita"
          + " uuesti.",
      "The draft was compared with rules that do not decide any more. Bring it up to date, look at it"
          + " again and submit it."),
  DRAFT_REFUSED(
      409,
      "Mustandit ei saa nii avaldada",
      "The draft cannot be published like this",
      "Mustand muudab midagi, mis peab jääma, nagu on. errors[] ütleb, mida ja mida teha.",
      "The draft changes something that must stay as it is. errors[] says what, and what to do."),
  OWN_DRAFT(
      409,
      "Oma mustandit ei saa heaks kiita",
      "Nobody approves what they wrote",
      "Mustandi kiidab heaks keegi, kes ei ole seda alustanud ega sinna kirjutanud.",
      "A draft is approved by somebody who neither began it nor wrote in it."),
  REPOSITORY_READ_ONLY(
      409,
      "Sellesse reeglihoidlasse ei saa avaldada",
      "This rule repository takes no publications",
      "Reeglihoidla on tavaline kaust. Laadi mustandi failid alla aadressilt"
          + " GET /api/drafts/{draft}/archive ja pane need kausta, või kasuta Giti hoidlat.",
      "The rule repository is a plain directory. Download the draft's files from"
          + " GET /api/drafts/{draft}/archive and put them there, or serve a Git repository."),
  PURGED(
      410,
      "Otsuse sisu on kustutatud",
      "The content of the decision was removed",
      "Säilitusaeg on möödas: sisend ja vastus on kustutatud, alles on otsus, koodid ja räsi."
          + " Korrata seda ei saa.",
      "Its time is over: input and answer were removed, verdict, codes and hashes are kept. It"
          + " cannot be repeated."),
  TOO_LARGE(
      413,
      "Päring on liiga suur",
      "The request is too large",
      "Päringu keha on suurem kui teenuse seadistatud piir.",
      "The body is larger than the limit that the service is configured with."),
  UNSUPPORTED_MEDIA_TYPE(
      415,
      "Sellist sisu vormi ei võeta vastu",
      "Unsupported media type",
      "Päringu keha peab olema application/json.",
      "The body must be application/json."),
  MISDIRECTED_REQUEST(
      421,
      "Päring on mõeldud teisele masinale",
      "The request is meant for another machine",
      "Ilma juurdepääsukontrollita vastab teenus ainult oma masinas, nimega localhost või 127.0.0.1."
          + " Muu nime all vastamiseks tuleb seada KASKKIRI_ACCESS.",
      "Without access control the service answers on its own machine only, as localhost or"
          + " 127.0.0.1. To answer by another name, KASKKIRI_ACCESS must be set."),
  INVALID_INPUT(
      422,
      "Sisend ei vasta reeglite nõutule",
      "The input is not what the rules take",
      "Sisendis on tundmatu või puuduv võti, vale tüüp või lubamatu väärtus. Iga viga on errors[]"
          + " eraldi kirje: koht JSON-viitena, mida oodati ja võimalusel mõeldud nimi.",
      "The input has an unknown or missing key, a wrong type or a value that is not allowed. Each"
          + " mistake is an entry of errors[] with a JSON pointer, what was expected and, if one is"
          + " near, the name meant."),
  NO_EDITION_IN_FORCE(
      422,
      "Sel päeval ei kehtinud ükski redaktsioon",
      "No edition was in force on the day",
      "Päeval, mille kohta küsiti, ei kehtinud ükski teadaolev redaktsioon. Lähimat ei kasutata.",
      "No known edition was in force on the day asked for. The nearest one is not taken instead."),
  TOO_MANY_REQUESTS(
      429,
      "Liiga palju päringuid",
      "Too many requests",
      "Kutsuja küsis rohkem, kui talle on lubatud. Proovi uuesti päises Retry-After öeldud sekundite"
          + " pärast; päis RateLimit ütleb, mitu päringut on alles.",
      "The caller asked more than it may. Try again after the seconds that Retry-After says; the"
          + " header RateLimit says how many requests are left."),
  UNDECIDED(
      500,
      "Otsust ei saanud teha",
      "No decision could be made",
      "Reeglid ei andnud sellele sisendile üheselt vastust. Vale vastuse asemel vastust ei anta;"
          + " errors[] ütleb, mida reeglimootor leidis.",
      "The rules gave no definite answer to this input. No answer is given rather than a wrong one;"
          + " errors[] says what the engine found."),
  UNEXPECTED(
      500,
      "Ootamatu viga",
      "Unexpected error",
      "Viga on teenuses, mitte päringus. Vastuse id on ka teenuse logis.",
      "The fault is in the service, not in the request. The id is also in the service's log."),
  STORAGE_FAILED(
      503,
      "Andmekaust ei tööta",
      "The data directory fails",
      "Teenus ei saa oma andmekaustast lugeda või sinna kirjutada. Midagi ei jäänud pooleli; proovi"
          + " uuesti, kui kaust on korras.",
      "The service cannot read or write its data directory. Nothing is half done; try again when it"
          + " is mended."),
  NOT_RECORDED(
      503,
      "Otsuste registrit ei saa kasutada",
      "The record of decisions cannot be used",
      "Ükski vastus ei lahku enne, kui see on registris, ja registrist saab lugeda ainult siis, kui"
          + " andmebaas vastab; praegu see ei vasta. Proovi uuesti päises Retry-After öeldud"
          + " sekundite pärast.",
      "No answer leaves before it is recorded, and records are read only while the database"
          + " answers; now it does not. Try again after the seconds that Retry-After says."),
  IDENTITY_UNAVAILABLE(
      503,
      "Praegu ei saa kontrollida, kes küsib",
      "It cannot be checked now who asks",
      "Võtmete andmebaas või OpenID Connecti väljastaja ei vasta. Proovi uuesti päises Retry-After"
          + " öeldud sekundite pärast.",
      "The database of keys or the issuer of OpenID Connect does not answer. Try again after the"
          + " seconds that Retry-After says."),
  OVERLOADED(
      503,
      "Teenus on ülekoormatud",
      "The service is overloaded",
      "Ootel on liiga palju päringuid. Proovi uuesti päises Retry-After öeldud sekundite pärast.",
      "Too many requests are waiting. Try again after the seconds that Retry-After says.");

  /** Folder of the addresses under which the types are explained. */
  public static final String FOLDER = "/problems/";

  private final int status;
  private final String titleEt;
  private final String titleEn;
  private final String meaningEt;
  private final String meaningEn;

  /**
   * The same words in both languages of the service.
   *
   * @param et Estonian
   * @param en English
   */
  public record Words(String et, String en) {}

  ProblemType(int status, String titleEt, String titleEn, String meaningEt, String meaningEn) {
    this.status = status;
    this.titleEt = titleEt;
    this.titleEn = titleEn;
    this.meaningEt = meaningEt;
    this.meaningEn = meaningEn;
  }

  /** The type of a name such as {@code invalid-input}; empty if there is none. */
  public static Optional<ProblemType> named(String name) {
    return Arrays.stream(values()).filter(type -> type.slug().equals(name)).findFirst();
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** What happened, in a few words. */
  public Words title() {
    return new Words(titleEt, titleEn);
  }

  /** What it means and what to do, for people. */
  public Words meaning() {
    return new Words(meaningEt, meaningEn);
  }

  /** Its name in addresses: {@code invalid-input}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Its URI reference, which can be opened on this service. */
  public String uri() {
    return FOLDER + slug();
  }
}
