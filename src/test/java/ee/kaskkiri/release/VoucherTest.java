package ee.kaskkiri.release;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Strictness;
import ee.kaskkiri.rules.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoucherTest {
  private static FileTree tree(String text) {
    return FileTree.of(Map.of("rules/a", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void coversTheVeryContentAndNoOther() {
    Voucher voucher = new Voucher(tree("1").hash(), Strictness.WARNING);

    assertThat(voucher.covers(tree("1"), Strictness.WARNING)).isTrue();
    assertThat(voucher.covers(tree("2"), Strictness.WARNING)).isFalse();
  }

  @Test
  void coversNoGateThatIsStricterThanItsOwn() {
    Voucher strict = new Voucher(tree("1").hash(), Strictness.WARNING);
    Voucher lenient = new Voucher(tree("1").hash(), Strictness.ERROR);

    assertThat(strict.covers(tree("1"), Strictness.ERROR)).isTrue();
    assertThat(lenient.covers(tree("1"), Strictness.ERROR)).isTrue();
    assertThat(lenient.covers(tree("1"), Strictness.WARNING)).isFalse();
  }

  @Test
  void isWrittenAsHashAndGate(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("passed");

    new Voucher("abc", Strictness.WARNING).write(file);

    assertThat(file).hasContent("abc warning\n");
  }
}
