package ee.kaskkiri.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code act.yaml}, checked against its shipped JSON Schema. */
final class ActReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();
  private static final JsonSchema SCHEMA = YamlSchema.load("act.schema.json");

  private final List<Finding> findings;

  ActReader(List<Finding> findings) {
    this.findings = findings;
  }

  /** The act; null if the file has an error, which is then a finding. */
  @Nullable Act read(String path, String text) {
    try {
      JsonNode tree = YAML.readTree(text);
      List<Finding> wrong = YamlSchema.check(SCHEMA, path, tree);
      findings.addAll(wrong);
      return wrong.isEmpty() ? YAML.treeToValue(tree, Act.class) : null;
    } catch (JsonProcessingException e) {
      findings.add(YamlSchema.unreadable(path, e));
      return null;
    }
  }
}
