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
 * The words of {@code Ratio}.
 *
 * <p>Safe under {@code ==}. A word that the contract does not know is {@link #UNRECOGNIZED}; the
 * type that holds it keeps the word itself.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public enum Ratio implements WireWord {
  /** The word {@code "1:1"}. */
  SQUARE("1:1"),
  /** The word {@code "4k"}. */
  _4K("4k"),
  /** The word {@code ""}. */
  EMPTY(""),
  /** Any other word. */
  UNRECOGNIZED("");

  private final String value_;

  Ratio(String value_) {
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
   * Reads a word, in any of its spellings.
   *
   * @param word the word on the wire
   * @return what it means, {@link #UNRECOGNIZED} if the contract does not know it
   */
  public static Ratio of(String word) {
    return switch (word) {
      case "1:1" -> SQUARE;
      case "4k" -> _4K;
      case "" -> EMPTY;
      case "4K" -> of("4k");
      default -> UNRECOGNIZED;
    };
  }

  static String readWord(JsonReader reader_) throws IOException {
    String word_ = reader_.nextString();
    if (reader_.failOnUnknown() && of(word_) == UNRECOGNIZED) {
      throw new JsonDataException(
          "Unknown word '" + word_ + "' for Ratio at path " + reader_.getPath());
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

/** Reads and writes {@link Ratio}; found by Moshi through its name. */
@NullMarked
final class RatioJsonAdapter extends JsonAdapter<Ratio> {
  RatioJsonAdapter(Moshi moshi_) {}

  @Override
  public Ratio fromJson(JsonReader reader_) throws IOException {
    return Ratio.of(Ratio.readWord(reader_));
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Ratio value_) throws IOException {
    Ratio.writeWord(writer_, Words.toSend(value_));
  }
}