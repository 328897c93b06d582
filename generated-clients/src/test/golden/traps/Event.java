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
 * Told apart by a word.
 *
 * <p>Told apart by the member {@code type}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public sealed interface Event
    permits Born, Gone, Event.Unknown {

  /**
   * What is nothing that the contract knows.
   *
   * @param content all that stood there: text, number, boolean, list or map
   */
  record Unknown(Object content) implements Event {
    @Override
    public String toString() {
      return new ModelText("Event.Unknown").content(content);
    }
  }
}

/** Reads and writes {@link Event} without reflection; found by Moshi through its name. */
@NullMarked
final class EventJsonAdapter extends JsonAdapter<Event> {
  private static final Shapes SHAPES =
      Shapes.byWord("type", List.of("thing.born", "thing.gone"));

  private final JsonAdapter<Born> bornAdapter_;
  private final JsonAdapter<Gone> goneAdapter_;
  private final List<JsonAdapter<? extends Event>> shapes_;
  private final JsonAdapter<Object> freeForm_ = new FreeForm();

  EventJsonAdapter(Moshi moshi_) {
    this.bornAdapter_ = moshi_.adapter(Born.class);
    this.goneAdapter_ = moshi_.adapter(Gone.class);
    this.shapes_ =
        List.of(moshi_.adapter(Born.class), moshi_.adapter(Gone.class));
  }

  @Override
  public @Nullable Event fromJson(JsonReader reader_) throws IOException {
    int shape_ = SHAPES.choose(reader_);
    if (shape_ >= 0) {
      return shapes_.get(shape_).fromJson(reader_);
    }
    JsonReader.Token token_ = reader_.peek();
    String path_ = reader_.getPath();
    Object content_ = freeForm_.fromJson(reader_);
    if (content_ == null) {
      return null;
    }
    if (reader_.failOnUnknown() && !SHAPES.isPlain(token_)) {
      throw new JsonDataException("No shape of Event fits at path " + path_);
    }
    return new Event.Unknown(content_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Event value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
    } else if (value_ instanceof Born member_) {
      bornAdapter_.toJson(writer_, member_);
    } else if (value_ instanceof Gone member_) {
      goneAdapter_.toJson(writer_, member_);
    } else if (value_ instanceof Event.Unknown unknown_) {
      freeForm_.toJson(writer_, unknown_.content());
    }
  }
}
