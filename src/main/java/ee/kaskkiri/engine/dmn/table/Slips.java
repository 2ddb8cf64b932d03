package ee.kaskkiri.engine.dmn.table;

import static ee.kaskkiri.engine.dmn.table.CellWords.tell;

import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.rules.Bilingual;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people write who are used to documents and spreadsheets; FEEL reads some of it as something
 * else.
 */
final class Slips {
  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern TYPOGRAPHIC = Pattern.compile("[„“”«»‚‘’]");
  private static final Pattern SINGLE = Pattern.compile("'([^']*)'");
  private static final Pattern BARE =
      Pattern.compile("[\\p{L}\\p{N} _,.;:!?–/-]*\\p{L}[\\p{L}\\p{N} _,.;:!?–/-]*");
  private static final Map<String, String> OPERATORS =
      Map.of("=>", ">=", "=<", "<=", "==", "=", "≥", ">=", "≤", "<=", "≠", "!=", "<>", "!=");
  private static final Pattern OPERATOR = Pattern.compile("=>|=<|==|<>|[≥≤≠]");
  private static final Set<String> TRUE = Set.of("jah", "tõene", "õige", "yes", "true", "kyllä");
  private static final Set<String> FALSE = Set.of("ei", "väär", "vale", "no", "false");
  private static final Pattern COMMA = Pattern.compile("([<>=\\s]*-?[\\d ]+),(\\d+)");
  private static final Pattern GROUPED =
      Pattern.compile("([<>=\\s]*-?)(\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+(?:[.,]\\d+)?)");
  private static final Pattern UNIT =
      Pattern.compile(
          "([<>=\\s]*-?[\\d .,\\u00a0]*\\d)\\s*(€|%|eurot?|eur|EUR|aastat?|kuud?|päeva?)");
  private static final Pattern QUOTED_NUMBER = Pattern.compile("\"(-?\\d+(?:[.,]\\d+)?)\"");
  private static final Pattern DOTTED =
      Pattern.compile("([<>=\\s]*)\"?(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})\"?");
  private static final Pattern ISO =
      Pattern.compile("([<>=\\s]*)(?:date\\()?\"?(\\d{4})-(\\d{2})-(\\d{2})\"?\\)?");

  private Slips() {}

  static Optional<Bilingual> of(String text, @Nullable Kind kind, boolean condition) {
    String outside = STRING.matcher(text).replaceAll("\"\"");
    return quotes(text, outside)
        .or(() -> operators(outside))
        .or(() -> kind == null ? Optional.empty() : ofKind(text, kind, condition));
  }

  /** Whether a text is words and nothing that FEEL could compute with. */
  static boolean bareWords(String text) {
    return BARE.matcher(text).matches();
  }

  private static Optional<Bilingual> quotes(String text, String outside) {
    Matcher typographic = TYPOGRAPHIC.matcher(outside);
    if (typographic.find()) {
      String straight = TYPOGRAPHIC.matcher(text).replaceAll("\"");
      return tell(
          "Jutumärgid peavad olema sirged: " + straight,
          "Quotation marks must be straight: " + straight);
    }
    Matcher single = SINGLE.matcher(outside);
    if (single.matches()) {
      return tell(
          "Tekst peab olema kahekordsetes jutumärkides: \"" + single.group(1) + "\".",
          "A text stands in double quotation marks: \"" + single.group(1) + "\".");
    }
    if (outside.replace("\"\"", "").indexOf('"') >= 0) {
      return tell(
          "Jutumärk on lahti. Iga tekst algab ja lõpeb jutumärgiga; jutumärk teksti sees on \\\".",
          "A quotation mark is open. Each text begins and ends with one; one inside of it is \\\".");
    }
    return Optional.empty();
  }

  private static Optional<Bilingual> operators(String outside) {
    Matcher operator = OPERATOR.matcher(outside);
    if (!operator.find()) {
      return Optional.empty();
    }
    String right = String.valueOf(OPERATORS.get(operator.group()));
    return tell(
        "Märgi " + operator.group() + " asemel kirjuta " + right + ".",
        "Instead of " + operator.group() + " write " + right + ".");
  }

  private static Optional<Bilingual> ofKind(String text, Kind kind, boolean condition) {
    return switch (kind) {
      case BOOLEAN -> truth(text);
      case NUMBER -> number(text, condition);
      case DATE -> day(text);
      case TEXT, TIME, DATE_TIME, DAYS_DURATION, MONTHS_DURATION, DURATION, RANGE ->
          Optional.empty();
    };
  }

  private static Optional<Bilingual> truth(String text) {
    String bare = text.replace("\"", "").toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return Optional.empty();
    }
    if (TRUE.contains(bare) || FALSE.contains(bare)) {
      String right = TRUE.contains(bare) ? "true" : "false";
      return tell("Kirjuta " + right + ".", "Write " + right + ".");
    }
    return Optional.empty();
  }

  private static Optional<Bilingual> number(String text, boolean condition) {
    Matcher quoted = QUOTED_NUMBER.matcher(text);
    if (quoted.matches()) {
      String right = quoted.group(1).replace(',', '.');
      return tell(
          "Arv on ilma jutumärkideta: " + right + ".",
          "A number has no quotation marks: " + right + ".");
    }
    Matcher unit = UNIT.matcher(text);
    if (unit.matches()) {
      String right = plain(unit.group(1));
      return tell(
          "Kirjuta ainult arv, ilma ühikuta: " + right + ".",
          "Write the number only, without a unit: " + right + ".");
    }
    Matcher grouped = GROUPED.matcher(text);
    if (grouped.matches()) {
      String right = plain(text);
      return tell(
          "Arvu sees ei ole tühikuid: " + right + ".",
          "There are no spaces in a number: " + right + ".");
    }
    Matcher comma = COMMA.matcher(text);
    if (comma.matches()) {
      String right = plain(text);
      String both = comma.group(1) + ", " + comma.group(2);
      return condition
          ? tell(
              "Kümnendkoha eraldaja on punkt: "
                  + right
                  + ". Kui mõtled kahte arvu, jäta koma järele tühik: "
                  + both
                  + ".",
              "The decimal sign is a point: "
                  + right
                  + ". If you mean two numbers, put a space behind the comma: "
                  + both
                  + ".")
          : tell(
              "Kümnendkoha eraldaja on punkt: " + right + ".",
              "The decimal sign is a point: " + right + ".");
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return text.replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d)", "").replace(',', '.').strip();
  }

  private static Optional<Bilingual> day(String text) {
    Matcher dotted = DOTTED.matcher(text);
    if (dotted.matches()) {
      return day(dotted.group(1), dotted.group(4), dotted.group(3), dotted.group(2));
    }
    Matcher iso = ISO.matcher(text);
    if (iso.matches() && !text.substring(iso.end(1)).matches("date\\(\"[^\"]*\"\\)")) {
      return day(iso.group(1), iso.group(2), iso.group(3), iso.group(4));
    }
    return Optional.empty();
  }

  private static Optional<Bilingual> day(String before, String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      String right = before + "date(\"" + date + "\")";
      return tell("Kirjuta kuupäev nii: " + right + ".", "Write the day like this: " + right + ".");
    } catch (DateTimeException e) {
      return tell("Sellist kuupäeva kalendris ei ole.", "There is no such day in the calendar.");
    }
  }
}
