package ee.kaskkiri.engine.drl;

import static org.assertj.core.api.Assertions.assertThat;

import ee.kaskkiri.engine.Selection;
import ee.kaskkiri.engine.type.Constraint;
import ee.kaskkiri.engine.type.Kind;
import ee.kaskkiri.engine.type.ValueType;
import ee.kaskkiri.engine.type.ValueType.Fields;
import ee.kaskkiri.engine.type.ValueType.ListOf;
import ee.kaskkiri.engine.type.ValueType.Scalar;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DrlTypesTest {
  private static final String TEXT =
      """
      package garden.types;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.List;
      declare Bed @input("bed") @nullable
        name : String @label("nimi")
        light : String @allowed("sun", "shade")
        rows : int @min(1) @max(40)
        area : BigDecimal @min(0.5)
        sownOn : LocalDate @nullable
        tags : List @of("String")
        soil : Soil
      end
      declare Soil
        dry : boolean
      end
      declare Plant @input("plants") @many
        height : Integer @nullable
      end
      query plants
        plant : Plant()
      end
      query tallest
        accumulate(Plant($height : height); tallest : max($height))
      end
      """;

  private DrlTopic topic;

  @BeforeAll
  void compile() {
    topic = DrlFiles.topic(TEXT);
  }

  @Test
  void inputsAreTheTypesMarkedAsSuchUnderTheirKeys() {
    assertThat(topic.inputs(Selection.ALL).fields()).containsOnlyKeys("bed", "plants");
    assertThat(at(topic.inputs(Selection.ALL), "bed").nullable()).isTrue();
    assertThat(at(topic.inputs(Selection.ALL), "plants")).isInstanceOf(ListOf.class);
  }

  @Test
  void aWholeNumberKnowsItsBounds() {
    Constraint rows = scalar("rows").constraint();
    assertThat(scalar("rows").kind()).isEqualTo(Kind.NUMBER);
    assertThat(rows.whole()).isTrue();
    assertThat(rows.text()).as("the bounds say it all").isNull();
    assertThat(rows.allows(new BigDecimal("40.0"))).isTrue();
    assertThat(rows.allows(new BigDecimal("0"))).isFalse();
    assertThat(rows.allows(new BigDecimal("41"))).isFalse();
    assertThat(rows.allows(new BigDecimal("1.5"))).isFalse();
    assertThat(rows.allows(null)).isFalse();
  }

  @Test
  void anUnboundWholeNumberStillFitsItsJavaType() {
    ValueType plant = ((ListOf) at(topic.inputs(Selection.ALL), "plants")).element();
    Constraint height = ((Scalar) at((Fields) plant, "height")).constraint();
    assertThat(height.allows(new BigDecimal("2147483647"))).isTrue();
    assertThat(height.allows(new BigDecimal("2147483648"))).isFalse();
    assertThat(height.allows(new BigDecimal("1e999"))).isFalse();
    assertThat(height.allows(null)).isTrue();
    assertThat(height.maximum()).as("nobody wrote it").isNull();
  }

  @Test
  void onlyListedTextsAreAllowed() {
    Constraint light = scalar("light").constraint();
    assertThat(light.values()).containsExactly("sun", "shade");
    assertThat(light.text()).as("the values say it all").isNull();
    assertThat(light.allows("sun")).isTrue();
    assertThat(light.allows("moon")).isFalse();
  }

  @Test
  void decimalsDaysListsAndNestedTypesAreRead() {
    assertThat(scalar("area").constraint().allows(new BigDecimal("0.49"))).isFalse();
    assertThat(scalar("sownOn").kind()).isEqualTo(Kind.DATE);
    assertThat(scalar("sownOn").nullable()).isTrue();
    assertThat(((ListOf) field("tags")).element()).isInstanceOf(Scalar.class);
    assertThat(((Scalar) at((Fields) field("soil"), "dry")).kind()).isEqualTo(Kind.BOOLEAN);
    assertThat(((Fields) at(topic.inputs(Selection.ALL), "bed")).fields())
        .hasEntrySatisfying("name", field -> assertThat(field.label()).isEqualTo("nimi"));
  }

  @Test
  void everyQueryIsAnOutcomeAndOneThatBindsItsOwnNameIsASingleValue() {
    Fields outcomes = topic.outcomes(Selection.ALL);
    assertThat(outcomes.fields()).containsOnlyKeys("plants", "tallest");
    assertThat(((ListOf) at(outcomes, "plants")).element()).isInstanceOf(Fields.class);
    assertThat(((Scalar) at(outcomes, "tallest")).kind()).isEqualTo(Kind.NUMBER);
  }

  private Scalar scalar(String name) {
    return (Scalar) field(name);
  }

  private ValueType field(String name) {
    return at((Fields) at(topic.inputs(Selection.ALL), "bed"), name);
  }

  private static ValueType at(Fields fields, String name) {
    return Objects.requireNonNull(fields.fields().get(name), name).type();
  }
}
