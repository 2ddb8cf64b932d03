package ee.kaskkiri.decision.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How callers say who they are, as OpenAPI describes it. */
final class Security {
  private static final String KEY = "key";
  private static final String TOKEN = "token";

  private Security() {}

  /** Says that a key or a token goes with every request, where the service asks for one. */
  static void describe(ObjectNode document) {
    ObjectNode schemes = document.withObject("/components/securitySchemes").removeAll();
    schemes
        .putObject(KEY)
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", "X-API-Key")
        .put("description", "a key, kk_…");
    schemes
        .putObject(TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "a token of the issuer of OpenID Connect, or a key");
    ArrayNode ways = document.putArray("security");
    ways.addObject();
    ways.addObject().putArray(KEY);
    ways.addObject().putArray(TOKEN);
  }

  /** Says that a security server answers for the caller. */
  static void leaveToXRoad(ObjectNode document) {
    document.remove("security");
    document.withObject("/components").remove("securitySchemes");
  }
}
