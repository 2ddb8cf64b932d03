package ee.kaskkiri.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import ee.kaskkiri.rules.Edition;
import ee.kaskkiri.rules.RuleFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a unit by its content, so that what is remembered of it need not hold its texts. */
final class UnitKey {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private UnitKey() {}

  /** SHA-256 of everything that the unit is, in hexadecimal: equal units have equal keys. */
  static String of(Edition unit) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      add(digest, unit.instrument());
      add(digest, unit.firstDay().toString());
      add(digest, String.valueOf(unit.lastDay()));
      add(digest, JSON.writeValueAsString(unit.act()));
      for (RuleFile file : unit.files()) {
        add(digest, file.path());
        add(digest, file.topic());
        add(digest, file.language().name());
        add(digest, file.text());
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Each part with its length: two rows of parts that read alike one after another differ. */
  private static void add(MessageDigest digest, String part) {
    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }
}
