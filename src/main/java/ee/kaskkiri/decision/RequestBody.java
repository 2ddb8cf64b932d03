package ee.kaskkiri.decision;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the JSON of a request: strictly, exactly, and without trusting its size or depth. */
public final class RequestBody {
  private static final int DEEPEST = 100;
  private static final int LONGEST_NUMBER = 1_000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxNumberLength(LONGEST_NUMBER)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private RequestBody() {}

  /**
   * The JSON object of a body.
   *
   * @throws ProblemException if it is anything else
   */
  public static ObjectNode read(byte[] body) {
    return read(body, BodyFault.BODY);
  }

  /**
   * The JSON object of one line of a body.
   *
   * @throws ProblemException if it is anything else
   */
  public static ObjectNode readLine(byte[] line) {
    return read(line, BodyFault.LINE);
  }

  private static ObjectNode read(byte[] body, BodyFault fault) {
    return straight(body).orElseGet(() -> asText(body, fault));
  }

  /**
   * The object of a body in which there is nothing to look at twice, read without making it a text
   * first; empty if it has to be read as a text, be it because something is wrong with it.
   */
  static Optional<ObjectNode> straight(byte[] body) {
    if (!isPlain(body)) {
      return Optional.empty();
    }
    try (JsonParser parser = MAPPER.createParser(body)) {
      JsonNode tree = MAPPER.readTree(parser);
      return tree instanceof ObjectNode input && parser.nextToken() == null
          ? Optional.of(input)
          : Optional.empty();
    } catch (IOException | NumberFormatException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether bytes hold no escape, which can write half of a character, no zero, by which the parser
   * takes them for another encoding, and nothing that the parser takes for UTF-8 though it is none.
   */
  private static boolean isPlain(byte[] body) {
    for (int i = 0; i < body.length; i++) {
      byte one = body[i];
      if (one == '\\' || one == 0) {
        return false;
      }
      if (one < 0 && isForbidden(one & 0xFF, i + 1 < body.length ? body[i + 1] & 0xFF : 0)) {
        return false;
      }
    }
    return true;
  }

  /** Characters written with more bytes than they take, halves of them, and beyond the last one. */
  private static boolean isForbidden(int first, int second) {
    return switch (first) {
      case 0xC0, 0xC1 -> true;
      case 0xE0 -> second < 0xA0;
      case 0xED -> second > 0x9F;
      case 0xF0 -> second < 0x90;
      case 0xF4 -> second > 0x8F;
      default -> first > 0xF4;
    };
  }

  static ObjectNode asText(byte[] body, BodyFault fault) {
    if (body.length == 0) {
      throw fault.empty();
    }
    String text = text(body, fault);
    JsonNode tree = tree(text, fault);
    if (!(tree instanceof ObjectNode input)) {
      throw fault.noObject(tree);
    }
    if (text.contains("\\u") && LoneSurrogate.in(input)) {
      throw fault.loneSurrogate();
    }
    return input;
  }

  private static String text(byte[] body, BodyFault fault) {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      requireUtf8(body, fault);
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static void requireUtf8(byte[] body, BodyFault fault) {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer characters = CharBuffer.allocate(body.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, characters, true).isError()) {
      throw fault.notUtf8(characters.flip().toString(), bytes.get());
    }
  }

  private static JsonNode tree(String text, BodyFault fault) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      return tree(text, parser, fault);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode tree(String text, JsonParser parser, BodyFault fault) throws IOException {
    try {
      JsonNode tree = MAPPER.readTree(parser);
      if (tree == null) {
        throw fault.blank();
      }
      if (parser.nextToken() != null) {
        throw fault.trailing(parser);
      }
      return tree;
    } catch (MismatchedInputException e) {
      throw fault.keyTwice(parser);
    } catch (StreamConstraintsException e) {
      throw parser.getParsingContext().getNestingDepth() >= DEEPEST
          ? fault.tooDeep(parser, DEEPEST)
          : fault.tooLong(parser, LONGEST_NUMBER);
    } catch (JsonEOFException e) {
      throw fault.endsEarly(parser);
    } catch (JsonProcessingException e) {
      throw fault.notJson(parser, e.getLocation(), text);
    } catch (NumberFormatException | ArithmeticException e) {
      throw fault.number(parser);
    }
  }
}
