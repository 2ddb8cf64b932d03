package ee.kaskkiri.rules;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Checks the YAML files of a rule repository against the JSON Schemas that are shipped with it. */
public final class YamlSchema {
  private YamlSchema() {}

  /** Loads a schema from the resources below {@code schema/}. */
  public static JsonSchema load(String name) {
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .build();
    try (InputStream schema =
        YamlSchema.class.getClassLoader().getResourceAsStream("schema/" + name)) {
      if (schema == null) {
        throw new IllegalStateException("schema/" + name + " is missing");
      }
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(schema, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the schema finds in a file, each with its key as a JSON pointer; empty if it fits. */
  public static List<Finding> check(JsonSchema schema, String path, JsonNode tree) {
    SchemaMessages messages = new SchemaMessages(path, schema.getSchemaNode());
    return schema.validate(tree).stream().map(messages::finding).toList();
  }

  /** The finding for a file that is not YAML. */
  public static Finding unreadable(String path, JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String place = location == null ? null : "line " + location.getLineNr();
    return Finding.error(path, place, "cannot be read as YAML: " + e.getOriginalMessage());
  }
}
