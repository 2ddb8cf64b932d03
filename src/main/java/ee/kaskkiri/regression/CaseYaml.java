package ee.kaskkiri.regression;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads YAML with exact decimals and the tag {@code !remove}. */
final class CaseYaml {
  /** Stands where a case says {@code !remove}. */
  static final JsonNode REMOVE = JsonNodeFactory.instance.pojoNode("!remove");

  private static final String REMOVE_TAG = "remove";
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private CaseYaml() {}

  /** The tree of a text; a missing node if the text is empty. */
  static JsonNode read(String text) throws JsonProcessingException {
    try (YAMLParser parser = YAML.getFactory().createParser(text)) {
      JsonNode tree = YAML.readTree(new Tags(parser));
      return tree == null ? JsonNodeFactory.instance.missingNode() : tree;
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Turns the tag into a value that no text can be mistaken for, and refuses aliases. */
  private static final class Tags extends JsonParserDelegate {
    private final YAMLParser yaml;
    private boolean remove;

    Tags(YAMLParser yaml) {
      super(yaml);
      this.yaml = yaml;
    }

    @Override
    public JsonToken nextToken() throws IOException {
      JsonToken token = yaml.nextToken();
      if (yaml.isCurrentAlias()) {
        throw new JsonParseException(yaml, "aliases (*name) are not read; write the value out");
      }
      remove = token == JsonToken.VALUE_STRING && REMOVE_TAG.equals(yaml.getTypeId());
      return remove ? JsonToken.VALUE_EMBEDDED_OBJECT : token;
    }

    @Override
    public JsonToken currentToken() {
      return remove ? JsonToken.VALUE_EMBEDDED_OBJECT : yaml.currentToken();
    }

    @Override
    public int currentTokenId() {
      return remove ? JsonToken.VALUE_EMBEDDED_OBJECT.id() : yaml.currentTokenId();
    }

    @Override
    public Object getEmbeddedObject() throws IOException {
      return remove ? REMOVE : yaml.getEmbeddedObject();
    }
  }
}
