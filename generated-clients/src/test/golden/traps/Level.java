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
 * How far.
 *
 * <p>Safe under {@code ==}. A word that the contract does not know is {@link #UNRECOGNIZED}; the
 * type that holds it keeps the word itself.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public enum Level implements WireWord {
  /** The number {@code -1}. */
  BEFORE(String.valueOf(-1)),
  /** The number {@code 0}. */
  NUMBER_0(String.valueOf(0)),
  /** The number {@code 10}. */
  TEN(String.valueOf(10)),
  /** Any other word. */
  UNRECOGNIZED("");

  private final String value_;

  Level(String value_) {
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
  public static Level of(String word) {
    return switch (word) {
      case "-1" -> BEFORE;
      case "0" -> NUMBER_0;
      case "10" -> TEN;
      default -> UNRECOGNIZED;
    };
  }

  static String readWord(JsonReader reader_) throws IOException {
    String word_ = reader_.nextString();
    if (reader_.failOnUnknown() && of(word_) == UNRECOGNIZED) {
      throw new JsonDataException(
          "Unknown word '" + word_ + "' for Level at path " + reader_.getPath());
    }
    return word_;
  }

  static void writeWord(JsonWriter writer_, @Nullable String word_) throws IOException {
    WordJson.writeNumber(writer_, word_);
  }

  static void writeMember(MemberWriter members_, String name_, @Nullable String word_) throws IOException {
    if (word_ != null) {
      WordJson.writeNumber(members_.at(name_), word_);
    }
  }

  /** The word on the wire, or {@code UNRECOGNIZED}. */
  @Override
  public String toString() {
    return this == UNRECOGNIZED ? name() : value_;
  }
}

/** Reads and writes {@link Level}; found by Moshi through its name. */
@NullMarked
final class LevelJsonAdapter extends JsonAdapter<Level> {
  LevelJsonAdapter(Moshi moshi_) {}

  @Override
  public Level fromJson(JsonReader reader_) throws IOException {
    return Level.of(Level.readWord(reader_));
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Level value_) throws IOException {
    Level.writeWord(writer_, Words.toSend(value_));
  }
}