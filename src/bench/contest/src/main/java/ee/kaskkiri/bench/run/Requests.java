package ee.kaskkiri.bench.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ee.kaskkiri.bench.contest.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The group of seven as a request, as an echo, and many times over as lines. */
final class Requests {
  private final ObjectNode request;

  private Requests(ObjectNode request) {
    this.request = request;
  }

  /** Only what funding needs: what it merely accepts would be read and checked for nothing. */
  static Requests read(Path project) throws IOException {
    ObjectNode group =
        (ObjectNode)
            Json.MAPPER.readTree(project.resolve("src/bench/group-of-seven.json").toFile());
    ObjectNode request = group.retain("stage", "requested", "contract", "members");
    ((ObjectNode) request.get("contract")).retain("firstDay", "lastDay");
    request
        .get("members")
        .forEach(
            member ->
                ((ObjectNode) member).retain("name", "participation", "youngPeople", "mergedFrom"));
    return new Requests(request);
  }

  byte[] body() throws IOException {
    return Json.MAPPER.writeValueAsBytes(request);
  }

  /** An answer made shorter, until as many bytes pass with an echo as with a decision. */
  byte[] half(byte[] answer) throws IOException {
    ObjectNode shorter = (ObjectNode) Json.MAPPER.readTree(answer);
    int wanted = (body().length + answer.length) / 2;
    List<ArrayNode> parts =
        List.of(
            (ArrayNode) shorter.at("/outcome/perMember"),
            (ArrayNode) shorter.get("fired"),
            (ArrayNode) shorter.get("reasons"));
    byte[] bytes = Json.MAPPER.writeValueAsBytes(shorter);
    for (ArrayNode part : parts) {
      while (bytes.length > wanted && !part.isEmpty()) {
        part.remove(part.size() - 1);
        bytes = Json.MAPPER.writeValueAsBytes(shorter);
      }
    }
    return bytes;
  }

  /** As many lines of a batch, each with other numbers of young people. */
  Path lines(Path file, int count) throws IOException {
    ObjectNode input = request.deepCopy();
    ArrayNode members = (ArrayNode) input.get("members");
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (int i = 1; i <= count; i++) {
        for (int k = 0; k < members.size(); k++) {
          ((ObjectNode) members.get(k)).put("youngPeople", 100 + (i * 31L + k * 17L) % 900);
        }
        ObjectNode line = Json.MAPPER.createObjectNode().put("ref", "case-" + i);
        line.set("input", input);
        writer.write(Json.MAPPER.writeValueAsString(line));
        writer.write('\n');
      }
    }
    return file;
  }
}
