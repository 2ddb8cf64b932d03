package ee.kaskkiri.regression;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads YAML with exact decimals and the tag {@code !remove}. */
final class CaseYaml {
  private static final String REMOVE_MARK = "!remove";

  /** Stands where a case says {@code !remove}. */
  static final JsonNode REMOVE = JsonNodeFactory.instance.pojoNode(REMOVE_MARK);

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

  private static final YAMLMapper WRITER =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .disable(YAMLGenerator.Feature.SPLIT_LINES)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                  .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .build();

  private CaseYaml() {}

  /** A document as text; {@link #REMOVE} as its tag, and {@code on} as the word that it is here. */
  static String write(ObjectNode document) {
    try {
      return WRITER
          .writeValueAsString(document)
          .replaceAll("(?m)(?<=: )[\"']?" + REMOVE_MARK + "[\"']?$", REMOVE_MARK)
          .replaceAll("(?m)^([ -]*)\"on\":", "$1on:");
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

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
