package ee.kaskkiri.engine.dmn.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.SimpleTypeImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.AliasFEELType;
import org.kie.dmn.feel.lang.types.BuiltInType;

/**
 * A class all of whose values belong to a type as they are, without a look at them; also null does.
 */
final class SureClass {
  /** One that takes nothing. */
  static final SureClass NONE = new SureClass(SureClass.class);

  private final Class<?> values;

  private SureClass(Class<?> values) {
    this.values = values;
  }

  /** That of a declared type; one that takes nothing if there is none. */
  static SureClass of(@Nullable DMNType type) {
    if (!(type instanceof SimpleTypeImpl simple)
        || simple.isCollection()
        || simple.getAllowedValuesFEEL() != null
        || simple.getTypeConstraintFEEL() != null) {
      return NONE;
    }
    SureClass own = of(simple.getFeelType());
    DMNType base = simple.getBaseType();
    return base == null || of(base).values == own.values ? own : NONE;
  }

  /** That of a type of FEEL; one that takes nothing if there is none. */
  static SureClass of(@Nullable Type type) {
    Type known = type instanceof AliasFEELType alias ? alias.getBuiltInType() : type;
    if (!(known instanceof BuiltInType builtIn)) {
      return NONE;
    }
    return switch (builtIn) {
      case NUMBER -> new SureClass(BigDecimal.class);
      case STRING -> new SureClass(String.class);
      case BOOLEAN -> new SureClass(Boolean.class);
      case DATE -> new SureClass(LocalDate.class);
      case TIME, DATE_TIME, DURATION, RANGE, LIST, FUNCTION, CONTEXT, UNARY_TEST, UNKNOWN -> NONE;
    };
  }

  /** Whether a value surely belongs to the type. */
  boolean takes(@Nullable Object value) {
    return value == null ? values != SureClass.class : value.getClass() == values;
  }
}
