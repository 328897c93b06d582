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
 * Told apart by what is there.
 *
 * <p>Told apart by the members that each shape requires; where several fit, the one that requires most,
 * and of these the first in the contract.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public sealed interface Shape
    permits Circle, Box, Shape.Text, Shape.Unknown {

  /**
   * A text.
   *
   * @param text the value
   */
  record Text(String text) implements Shape {
    @Override
    public String toString() {
      return new ModelText("Shape.Text").add("text", text).end();
    }
  }

  /**
   * What is nothing that the contract knows.
   *
   * @param content all that stood there: text, number, boolean, list or map
   */
  record Unknown(Object content) implements Shape {
    @Override
    public String toString() {
      return new ModelText("Shape.Unknown").content(content);
    }
  }
}

/** Reads and writes {@link Shape} without reflection; found by Moshi through its name. */
@NullMarked
final class ShapeJsonAdapter extends JsonAdapter<Shape> {
  private static final Shapes SHAPES =
      Shapes.byRequired(
          List.of(
              List.of("r"),
              List.of("w", "h")
              ));

  private final JsonAdapter<Circle> circleAdapter_;
  private final JsonAdapter<Box> boxAdapter_;
  private final List<JsonAdapter<? extends Shape>> shapes_;
  private final JsonAdapter<Object> freeForm_ = new FreeForm();

  ShapeJsonAdapter(Moshi moshi_) {
    this.circleAdapter_ = moshi_.adapter(Circle.class);
    this.boxAdapter_ = moshi_.adapter(Box.class);
    this.shapes_ =
        List.of(circleAdapter_, boxAdapter_);
  }

  @Override
  public @Nullable Shape fromJson(JsonReader reader_) throws IOException {
    int shape_ = SHAPES.choose(reader_);
    if (shape_ >= 0) {
      return shapes_.get(shape_).fromJson(reader_);
    }
    JsonReader.Token token_ = reader_.peek();
    String path_ = reader_.getPath();
    Object content_ = freeForm_.fromJson(reader_);
    if (content_ instanceof String text_) {
      return new Shape.Text(text_);
    }
    if (content_ == null) {
      return null;
    }
    if (reader_.failOnUnknown() && !SHAPES.isPlain(token_)) {
      throw new JsonDataException("No shape of Shape fits at path " + path_);
    }
    return new Shape.Unknown(content_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Shape value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
    } else if (value_ instanceof Circle member_) {
      circleAdapter_.toJson(writer_, member_);
    } else if (value_ instanceof Box member_) {
      boxAdapter_.toJson(writer_, member_);
    } else if (value_ instanceof Shape.Text text_) {
      writer_.value(text_.text());
    } else if (value_ instanceof Shape.Unknown unknown_) {
      freeForm_.toJson(writer_, unknown_.content());
    }
  }
}
