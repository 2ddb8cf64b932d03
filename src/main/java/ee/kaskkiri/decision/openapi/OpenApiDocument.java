package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import ee.kaskkiri.release.ActiveRelease;
import ee.kaskkiri.release.Release;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document of the active release: what the build knows of the addresses, with the
 * addresses of each topic in place of the general ones. It is composed as JSON and not by a filter
 * on the model of the build, because that model is shared by all requests and not made for change.
 */
@Singleton
public class OpenApiDocument {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String PER_TOPIC = "/api/instruments/{instrument}/decisions/{topic}";
  private static final String PER_INSTRUMENT = "/api/instruments/{instrument}/assessment";

  private final OpenApiDocumentService built;
  private final ObjectMapper json;
  private final ActiveRelease active;
  private final Examples examples;
  private volatile @Nullable Text latest;

  OpenApiDocument(
      OpenApiDocumentService built, ObjectMapper json, ActiveRelease active, Examples examples) {
    this.built = built;
    this.json = json;
    this.active = active;
    this.examples = examples;
  }

  /**
   * The document in both of its forms.
   *
   * @param release whose topics it shows
   * @param json as JSON
   * @param yaml as YAML
   */
  record Text(String release, String json, String yaml) {}

  /** The document of the release that decides now. */
  Text current() {
    Release release = active.current();
    Text known = latest;
    if (known != null && known.release().equals(release.id())) {
      return known;
    }
    Text text = write(release);
    latest = text;
    return text;
  }

  private Text write(Release release) {
    try {
      ObjectNode document = (ObjectNode) json.readTree(built.getDocument(Format.JSON));
      ObjectNode paths = document.withObject("/paths");
      paths.remove(PER_TOPIC);
      paths.remove(PER_INSTRUMENT);
      ObjectNode components = document.withObject("/components");
      ObjectNode schemas = components.withObject("/schemas");
      RequiredProperties.mark(schemas);
      InlineSchemas.of(document, schemas);
      Problems.describe(components);
      Security.describe(document);
      mayEndInProblems(paths);
      new TopicOperations(examples, new Samples(release, json), paths, schemas).add(release);
      return new Text(
          release.id(), json.writeValueAsString(document), YAML.writeValueAsString(document));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void mayEndInProblems(ObjectNode paths) {
    for (JsonNode path : paths) {
      for (Map.Entry<String, JsonNode> operation : path.properties()) {
        if (operation.getValue() instanceof ObjectNode written && written.has("responses")) {
          Problems.mayHappen(operation.getKey(), written);
        }
      }
    }
  }
}
