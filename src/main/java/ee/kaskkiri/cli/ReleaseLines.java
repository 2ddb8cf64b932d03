package ee.kaskkiri.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import ee.kaskkiri.rules.Finding;
import java.util.ArrayList;
import java.util.List;

/** Releases as a person reads them in a terminal. */
final class ReleaseLines {
  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final int SHORT = 12;
  private static final int MOST_FINDINGS = 5;
  private static final String FORM = "%-8s %-12s  %-20s  %s";

  private ReleaseLines() {}

  /** A heading, a line for each release, and what is wrong with the refused ones below them. */
  static List<String> of(JsonNode releases) {
    List<String> lines = new ArrayList<>();
    lines.add(FORM.formatted("STATE", "RELEASE", "SINCE", "WHO AND WHY"));
    for (JsonNode release : releases) {
      lines.add(line(release));
      if (release.path("state").asText().equals("refused")) {
        findings(release.path("findings"), lines);
      }
    }
    return lines;
  }

  private static String line(JsonNode release) {
    JsonNode activation = release.path("activations").path(0);
    JsonNode since = activation.isMissingNode() ? release.path("judged") : activation.path("at");
    JsonNode origin = release.path("origin");
    String who = text(activation.path("by"), text(origin.path("author"), ""));
    String why = text(activation.path("reason"), text(origin.path("message"), ""));
    return FORM.formatted(
            release.path("state").asText(),
            beginning(release.path("release").asText()),
            seconds(since.asText("")),
            (who + "  " + why.lines().findFirst().orElse("")).strip())
        .stripTrailing();
  }

  private static void findings(JsonNode findings, List<String> lines) {
    int told = 0;
    for (JsonNode finding : findings) {
      if (told++ == MOST_FINDINGS) {
        lines.add("           … %d more; --json lists them.".formatted(findings.size() - told + 1));
        return;
      }
      lines.add("           " + JSON.convertValue(finding, Finding.class).line());
    }
  }

  private static String text(JsonNode node, String otherwise) {
    return node.isTextual() ? node.textValue() : otherwise;
  }

  private static String beginning(String hash) {
    return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
  }

  /** A time to the second, as {@code 2020-01-31T12:00:00Z}. */
  private static String seconds(String instant) {
    return instant.replaceFirst("\\.\\d+", "");
  }
}
