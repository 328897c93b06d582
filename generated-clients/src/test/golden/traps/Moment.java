// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.mediajobs.client.runtime.FreeForm;
import dev.mediajobs.client.runtime.ModelText;
import dev.mediajobs.client.runtime.PlainValues;
import dev.mediajobs.client.runtime.Rfc3339;
import dev.mediajobs.client.runtime.Shapes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * One of several shapes.
 *
 * <p>Told apart by the members that each shape requires; where several fit, the one that requires most,
 * and of these the first in the contract.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public sealed interface Moment
    permits Moment.Time, Moment.Date, Moment.Decimal, Moment.Unknown {

  /**
   * A time with its offset.
   *
   * @param time the value
   */
  record Time(OffsetDateTime time) implements Moment {
    @Override
    public String toString() {
      return new ModelText("Moment.Time").add("time", time).end();
    }
  }

  /**
   * A date.
   *
   * @param date the value
   */
  record Date(LocalDate date) implements Moment {
    @Override
    public String toString() {
      return new ModelText("Moment.Date").add("date", date).end();
    }
  }

  /**
   * A number, exact to its last digit.
   *
   * @param decimal the value
   */
  record Decimal(BigDecimal decimal) implements Moment {
    @Override
    public String toString() {
      return new ModelText("Moment.Decimal").add("decimal", decimal).end();
    }
  }

  /**
   * What is nothing that the contract knows.
   *
   * @param content all that stood there: text, number, boolean, list or map
   */
  record Unknown(Object content) implements Moment {
    @Override
    public String toString() {
      return new ModelText("Moment.Unknown").content(content);
    }
  }
}

/** Reads and writes {@link Moment} without reflection; found by Moshi through its name. */
@NullMarked
final class MomentJsonAdapter extends JsonAdapter<Moment> {
  private static final Shapes SHAPES =
      Shapes.byRequired(
          List.of(
              ));

  private final List<JsonAdapter<? extends Moment>> shapes_;
  private final JsonAdapter<Object> freeForm_ = new FreeForm();

  MomentJsonAdapter(Moshi moshi_) {
    this.shapes_ =
        List.of();
  }

  @Override
  public @Nullable Moment fromJson(JsonReader reader_) throws IOException {
    int shape_ = SHAPES.choose(reader_);
    if (shape_ >= 0) {
      return shapes_.get(shape_).fromJson(reader_);
    }
    JsonReader.Token token_ = reader_.peek();
    String path_ = reader_.getPath();
    Object content_ = freeForm_.fromJson(reader_);
    if (PlainValues.time(content_) instanceof OffsetDateTime time_) {
      return new Moment.Time(time_);
    }
    if (PlainValues.date(content_) instanceof LocalDate date_) {
      return new Moment.Date(date_);
    }
    if (PlainValues.decimal(content_) instanceof BigDecimal decimal_) {
      return new Moment.Decimal(decimal_);
    }
    if (content_ == null) {
      return null;
    }
    if (reader_.failOnUnknown() && !SHAPES.isPlain(token_)) {
      throw new JsonDataException("No shape of Moment fits at path " + path_);
    }
    return new Moment.Unknown(content_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Moment value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
    } else if (value_ instanceof Moment.Time time_) {
      Rfc3339.write(writer_, time_.time());
    } else if (value_ instanceof Moment.Date date_) {
      writer_.value(date_.date().toString());
    } else if (value_ instanceof Moment.Decimal decimal_) {
      writer_.value(decimal_.decimal());
    } else if (value_ instanceof Moment.Unknown unknown_) {
      freeForm_.toJson(writer_, unknown_.content());
    }
  }
}
