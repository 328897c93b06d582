// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.client.runtime.MemberWriter;
import dev.mediajobs.client.runtime.WireWord;
import dev.mediajobs.client.runtime.WordJson;
import dev.mediajobs.client.runtime.Words;
import java.io.IOException;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * How it runs.
 *
 * <p>Safe under {@code ==}. A word that the contract does not know is {@link #UNRECOGNIZED}; the
 * type that holds it keeps the word itself.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public enum Mode implements WireWord {
  /** The word {@code on}, running. */
  ON("on", JobPhase.RUNNING),
  /** The word {@code off}, queued. */
  OFF("off", JobPhase.QUEUED),
  /** The word {@code half-way}, succeeded. */
  HALF_WAY("half-way", JobPhase.SUCCEEDED),
  /** Any other word. */
  UNRECOGNIZED("", JobPhase.UNKNOWN);

  private final String value_;
  private final JobPhase phase_;

  Mode(String value_, JobPhase phase_) {
    this.value_ = value_;
    this.phase_ = phase_;
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
   * What the word says of a job.
   *
   * @return the phase, {@link JobPhase#UNKNOWN} for {@link #UNRECOGNIZED}
   */
  public JobPhase phase() {
    return phase_;
  }

  /**
   * Reads a word, in any of its spellings.
   *
   * @param word the word on the wire
   * @return what it means, {@link #UNRECOGNIZED} if the contract does not know it
   */
  public static Mode of(String word) {
    return switch (word) {
      case "on" -> ON;
      case "off" -> OFF;
      case "half-way" -> HALF_WAY;
      case "halfway" -> HALF_WAY;
      default -> UNRECOGNIZED;
    };
  }

  static String readWord(JsonReader reader_) throws IOException {
    String word_ = reader_.nextString();
    if (reader_.failOnUnknown() && of(word_) == UNRECOGNIZED) {
      throw new JsonDataException(
          "Unknown word '" + word_ + "' for Mode at path " + reader_.getPath());
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

/** Reads and writes {@link Mode}; found by Moshi through its name. */
@NullMarked
final class ModeJsonAdapter extends JsonAdapter<Mode> {
  ModeJsonAdapter(Moshi moshi_) {}

  @Override
  public Mode fromJson(JsonReader reader_) throws IOException {
    return Mode.of(Mode.readWord(reader_));
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Mode value_) throws IOException {
    Mode.writeWord(writer_, Words.toSend(value_));
  }
}