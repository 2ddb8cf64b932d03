package ee.kaskkiri.regression.impact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a question of a line of JSON. For many threads. */
final class LineReader {
  private static final String INSTRUMENT = "instrument";
  private static final String TOPIC = "topic";
  private static final String ON = "on";
  private static final String INPUT = "input";
  private static final String REF = "ref";
  private static final Set<String> ASKED = Set.of(INSTRUMENT, TOPIC, ON);
  private static final Set<String> NAMES = Set.of(INSTRUMENT, TOPIC, ON, INPUT, REF);
  private static final String FORM =
      "a line is {\"instrument\": …, \"topic\": …, \"on\": …, \"input\": {…}}, optionally with"
          + " \"ref\"";

  private final Defaults defaults;

  LineReader(Defaults defaults) {
    this.defaults = defaults;
  }

  /** The question of a line, or why there is none. */
  Reading read(long number, Lines.Line line) {
    try {
      return ask(number, LineJson.read(line));
    } catch (UnreadableLineException e) {
      return new Unreadable(number, null, String.valueOf(e.getMessage()));
    }
  }

  private Ask ask(long number, ObjectNode line) throws UnreadableLineException {
    List<String> strange = strange(line);
    if (!whole(line, strange) && defaults.complete()) {
      return new Ask(
          "line " + number,
          null,
          null,
          String.valueOf(defaults.instrument()),
          String.valueOf(defaults.topic()),
          day(null),
          line);
    }
    if (!strange.isEmpty()) {
      throw new UnreadableLineException(
          "The line has the unknown key '" + strange.get(0) + "'; " + FORM + ".");
    }
    if (!(line.get(INPUT) instanceof ObjectNode input)) {
      throw new UnreadableLineException("The line has no object 'input'; " + FORM + ".");
    }
    return new Ask(
        ref(number, line.get(REF)),
        null,
        null,
        text(line, INSTRUMENT, defaults.instrument()),
        text(line, TOPIC, defaults.topic()),
        day(line.get(ON)),
        input);
  }

  /** Whether a line says what is asked, right or wrong, and is not the bare input. */
  private static boolean whole(ObjectNode line, List<String> strange) {
    boolean asks = ASKED.stream().anyMatch(line::has);
    return line.get(INPUT) instanceof ObjectNode
        ? asks || strange.isEmpty()
        : asks && strange.isEmpty() && line.has(INPUT);
  }

  private static List<String> strange(ObjectNode line) {
    for (Iterator<String> names = line.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!NAMES.contains(name)) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private static String ref(long number, @Nullable JsonNode ref) throws UnreadableLineException {
    if (ref == null || ref.isNull()) {
      return "line " + number;
    }
    if (!ref.isTextual() && !ref.isNumber()) {
      throw new UnreadableLineException("'ref' is neither a text nor a number.");
    }
    return ref.asText();
  }

  private static String text(ObjectNode line, String name, @Nullable String standard)
      throws UnreadableLineException {
    JsonNode value = line.get(name);
    if (value == null && standard != null) {
      return standard;
    }
    if (value == null) {
      throw new UnreadableLineException(
          "The line has no '" + name + "', and the call names none for all lines.");
    }
    if (!value.isTextual()) {
      throw new UnreadableLineException("'" + name + "' is no text.");
    }
    return value.textValue();
  }

  private LocalDate day(@Nullable JsonNode value) throws UnreadableLineException {
    LocalDate standard = defaults.on();
    if (value == null && standard != null) {
      return standard;
    }
    if (value == null) {
      throw new UnreadableLineException(
          "The line has no 'on', and the call names no day for all lines.");
    }
    try {
      return LocalDate.parse(value.asText());
    } catch (DateTimeParseException e) {
      throw new UnreadableLineException("'on' is no day of the form YYYY-MM-DD: " + value + ".");
    }
  }
}
