// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.mediajobs.client.runtime.MemberWriter;
import dev.mediajobs.client.runtime.WireWord;
import dev.mediajobs.client.runtime.WordJson;
import dev.mediajobs.client.runtime.Words;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code ThingInline}.
 *
 * <p>Safe under {@code ==}. A word that the contract does not know is {@link #UNRECOGNIZED}; the
 * type that holds it keeps the word itself.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public enum ThingInline implements WireWord {
  /** The word {@code "one"}. */
  ONE("one"),
  /** The word {@code "two words"}. */
  TWO_WORDS("two words"),
  /** Any other word. */
  UNRECOGNIZED("");

  private final String value_;

  ThingInline(String value_) {
    this.value_ = value_;
  }

  /**
   * The word on the wire.
   *
   * @return the word, empty for {@link #UNRECOGNIZED}
   */
  @Override
  public String value() {
    return value_;
  }

  /**
   * Reads a word.
   *
   * @param word the word on the wire
   * @return what it means, {@link #UNRECOGNIZED} if the contract does not know it
   */
  public static ThingInline of(String word) {
    return switch (word) {
      case "one" -> ONE;
      case "two words" -> TWO_WORDS;
      default -> UNRECOGNIZED;
    };
  }

  static String readWord(JsonReader reader_) throws IOException {
    String word_ = reader_.nextString();
    if (reader_.failOnUnknown() && of(word_) == UNRECOGNIZED) {
      throw new JsonDataException(
          "Unknown word '" + word_ + "' for ThingInline at path " + reader_.getPath());
    }
    return word_;
  }

  static void writeWord(JsonWriter writer_, @Nullable String word_) throws IOException {
    writer_.value(word_);
  }

  static void writeMember(MemberWriter members_, String name_, @Nullable String word_) throws IOException {
    members_.text(name_, word_);
  }

  /** The word on the wire, or {@code UNRECOGNIZED}. */
  @Override
  public String toString() {
    return this == UNRECOGNIZED ? name() : value_;
  }
}

/** Reads and writes {@link ThingInline}; found by Moshi through its name. */
@NullMarked
final class ThingInlineJsonAdapter extends JsonAdapter<ThingInline> {
  ThingInlineJsonAdapter(Moshi moshi_) {}

  @Override
  public ThingInline fromJson(JsonReader reader_) throws IOException {
    return ThingInline.of(ThingInline.readWord(reader_));
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable ThingInline value_) throws IOException {
    ThingInline.writeWord(writer_, Words.toSend(value_));
  }
}