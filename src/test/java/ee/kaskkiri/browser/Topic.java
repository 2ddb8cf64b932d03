package ee.kaskkiri.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A topic of an edition, as the service tells it over HTTP. */
record Topic(PackagedService service, String instrument, String edition, String name) {
  private static final Map<String, String> MEANINGS =
      Map.of("granted", "Rahuldatakse", "refused", "Ei rahuldata", "person", "Otsustab ametnik");

  /** Everything that can be asked about. */
  static List<Topic> all(PackagedService service) throws Exception {
    List<Topic> all = new ArrayList<>();
    for (JsonNode instrument : read(service, "/api/instruments")) {
      for (JsonNode edition : instrument.path("editions")) {
        for (JsonNode topic : edition.path("topics")) {
          String first = edition.path("edition").asText();
          all.add(
              new Topic(service, instrument.path("instrument").asText(), first, topic.asText()));
        }
      }
    }
    return all;
  }

  /** The case that comes first. */
  JsonNode firstCase() throws Exception {
    return page().path("cases").path(0);
  }

  private JsonNode page() throws Exception {
    return read(service, "/api/instruments/" + instrument + "/" + edition + "/topics/" + name);
  }

  /** Asks for a decision, as any system does. */
  HttpResponse<String> decides(String on, JsonNode given) throws Exception {
    return asks("", on, given);
  }

  /** Asks for an answer that is not recorded. */
  HttpResponse<String> tries(JsonNode given) throws Exception {
    return asks("/trial", edition, given);
  }

  private HttpResponse<String> asks(String what, String on, JsonNode given) throws Exception {
    String address = "/api/instruments/" + instrument + "/decisions/" + name + what + "?on=" + on;
    return service.post(address, given.toString());
  }

  /** What the page should say of the verdict: its meaning by the act file, and its name. */
  String verdictIn(JsonNode outcome) throws Exception {
    String said = outcome.path(verdictName()).asText();
    String meaning =
        MEANINGS.getOrDefault(described().path("verdict").path("values").path(said).asText(), "");
    return (meaning + "\n" + said).strip();
  }

  /** What the page should show of an outcome besides the verdict. */
  List<String> valuesIn(JsonNode outcome) throws Exception {
    return AsShown.values(outcome, verdictName());
  }

  private String verdictName() throws Exception {
    return described().path("verdict").path("outcome").asText("verdict");
  }

  private JsonNode described() throws Exception {
    JsonNode known = read(service, "/api/instruments/" + instrument + "/" + edition);
    for (JsonNode topic : known.path("topics")) {
      if (topic.path("topic").asText().equals(name)) {
        return topic;
      }
    }
    throw new AssertionError(name + " is not in its edition");
  }

  /** What fired, each row after the label of its table; a rule of no table by itself. */
  List<String> named(JsonNode fired) throws Exception {
    Map<String, String> labels = labels();
    List<String> named = new ArrayList<>();
    for (JsonNode one : fired) {
      String rule = one.path("rule").asText();
      String table = one.path("table").asText("");
      String label = labels.get(table);
      named.add(label != null ? label + ", " + rule : table.isEmpty() ? rule : table + ": " + rule);
    }
    return named.stream().distinct().toList();
  }

  private Map<String, String> labels() throws Exception {
    Map<String, String> labels = new HashMap<>();
    for (JsonNode part : page().path("outline").findParents("table")) {
      if (part.path("table").isObject()) {
        String table = part.path("name").asText();
        labels.put(table, part.path("properties").path("label").asText(table));
      }
    }
    return labels;
  }

  private static JsonNode read(PackagedService service, String path) throws Exception {
    HttpResponse<String> answer = service.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return AsShown.json(answer.body());
  }

  @Override
  public String toString() {
    return instrument + "/" + edition + "/" + name;
  }
}
