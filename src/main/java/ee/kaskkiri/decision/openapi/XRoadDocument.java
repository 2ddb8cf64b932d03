package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.access.Grants;
import ee.kaskkiri.access.Role;
import ee.kaskkiri.decision.Settings;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a security server of X-Road is told of this service when it is registered: the operations of
 * callers alone, in OpenAPI 3.0, which every version of the server reads.
 */
@Singleton
public class XRoadDocument {
  private static final String PATH = "/api/x-road/openapi";
  private static final String VERSION = "3.0.3";
  private static final String COMPONENT = "#/components/schemas/";

  private final OpenApiDocument document;
  private final ObjectMapper json;
  private final String address;
  private volatile @Nullable Kept latest;

  /** What was made of a document. */
  private record Kept(String release, String text) {}

  XRoadDocument(OpenApiDocument document, ObjectMapper json, Settings settings) {
    this.document = document;
    this.json = json;
    this.address = settings.xroad().address().orElse("/");
  }

  void route(@Observes Router router) {
    router.get(PATH).order(0).blockingHandler(this::answer, false);
  }

  private void answer(RoutingContext context) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(current());
  }

  private String current() {
    OpenApiDocument.Text whole = document.current();
    Kept known = latest;
    if (known == null || !known.release().equals(whole.release())) {
      known = new Kept(whole.release(), write(whole));
      latest = known;
    }
    return known.text();
  }

  private String write(OpenApiDocument.Text whole) {
    try {
      return json.writeValueAsString(ofCallers((ObjectNode) json.readTree(whole.json())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ObjectNode ofCallers(ObjectNode whole) {
    whole.put("openapi", VERSION);
    whole.remove(List.of("jsonSchemaDialect", "webhooks", "tags"));
    Security.leaveToXRoad(whole);
    whole.putArray("servers").addObject().put("url", address);
    ObjectNode paths = whole.withObject("/paths");
    for (String path : names(paths)) {
      ObjectNode operations = (ObjectNode) paths.path(path);
      for (String method : names(operations)) {
        if (!isForCallers(method, path)) {
          operations.remove(method);
        }
      }
      if (operations.isEmpty()) {
        paths.remove(path);
      }
    }
    ObjectNode schemas = whole.withObject("/components/schemas");
    schemas.retain(used(paths, schemas));
    OlderSchemas.rewrite(paths);
    OlderSchemas.rewrite(schemas);
    return whole;
  }

  private static boolean isForCallers(String method, String path) {
    return Grants.find(method.toUpperCase(Locale.ROOT), path)
        .filter(found -> found.grant().roles().contains(Role.CALLER))
        .isPresent();
  }

  /** Names of the schemas that are used, also by others that are. */
  private static Set<String> used(ObjectNode paths, ObjectNode schemas) {
    Set<String> used = new LinkedHashSet<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(paths));
    while (!open.isEmpty()) {
      for (String reference : open.pop().findValuesAsText("$ref")) {
        String name = reference.replace(COMPONENT, "");
        if (used.add(name)) {
          open.push(schemas.path(name));
        }
      }
    }
    return used;
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
