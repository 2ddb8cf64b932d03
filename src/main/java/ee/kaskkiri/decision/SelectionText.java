package ee.kaskkiri.decision;

import ee.kaskkiri.engine.Selection;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A selection as it stands in an address: {@code outcome=ceiling&outcome=granted}. */
public final class SelectionText {
  private static final String OUTCOME = Query.OUTCOME + "=";
  private static final String SERVICE = Query.SERVICE + "=";

  private SelectionText() {}

  /** The text; empty for everything. */
  public static String write(Selection selection) {
    if (selection instanceof Selection.Outcomes outcomes) {
      return new TreeSet<>(outcomes.names())
          .stream()
              .map(name -> OUTCOME + URLEncoder.encode(name, StandardCharsets.UTF_8))
              .collect(Collectors.joining("&"));
    }
    return selection instanceof Selection.Service service
        ? SERVICE + URLEncoder.encode(service.name(), StandardCharsets.UTF_8)
        : "";
  }

  /** The selection of a text that {@link #write} wrote. */
  static Selection read(String text) {
    if (text.isEmpty()) {
      return Selection.ALL;
    }
    if (text.startsWith(SERVICE)) {
      return new Selection.Service(name(text, SERVICE));
    }
    Set<String> names =
        Stream.of(text.split("&", -1)).map(part -> name(part, OUTCOME)).collect(Collectors.toSet());
    return new Selection.Outcomes(names);
  }

  private static String name(String part, String prefix) {
    return URLDecoder.decode(part.substring(prefix.length()), StandardCharsets.UTF_8);
  }
}
