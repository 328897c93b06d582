// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import dev.mediajobs.client.runtime.FormFile;
import dev.mediajobs.client.runtime.FormParts;
import dev.mediajobs.client.runtime.ModelText;
import dev.mediajobs.client.runtime.Values;
import dev.mediajobs.client.runtime.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A thing and its files.
 *
 * <p>A multipart form, immutable. {@link #toBody()} writes its parts in the order of the contract,
 * whatever the order of the setters.
 */
@NullMarked
public final class ThingForm {
  private final @Nullable String title;
  private final @Nullable String levelWord;
  private final @Nullable List<String> modesWords;
  private final @Nullable OffsetDateTime at;
  private final @Nullable Circle details;
  private final @Nullable String secret;
  private final @Nullable FormFile first;
  private final @Nullable List<FormFile> more;

  private ThingForm(Builder builder_) {
    this.title = builder_.title;
    this.levelWord = builder_.levelWord;
    this.modesWords = Values.freeze(builder_.modesWords);
    this.at = builder_.at;
    this.details = builder_.details;
    this.secret = builder_.secret;
    this.first = builder_.first;
    this.more = Values.freeze(builder_.more);
  }

  /**
   * Starts with nothing set.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts with everything as it is here.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * The request body.
   *
   * @return a multipart body, of use as often as its files are
   */
  public MultipartBody toBody() {
    return new FormParts()
        .add("title", title)
        .add("level", levelWord)
        .add("modes", modesWords)
        .add("at", at)
        .add("details", details)
        .add("secret", secret)
        .add("first", first)
        .add("more", more)
        .toBody();
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("ThingForm")
        .add("title", title)
        .add("level", levelWord)
        .add("modes", modesWords)
        .add("at", at)
        .add("details", details)
        .secret("secret", secret)
        .add("first", first)
        .add("more", more)
        .end();
  }

  /** Builds {@link ThingForm}. Not safe for use by several threads at once. */
  public static final class Builder {
    private @Nullable String title;
    private @Nullable String levelWord;
    private @Nullable List<String> modesWords;
    private @Nullable OffsetDateTime at;
    private @Nullable Circle details;
    private @Nullable String secret;
    private @Nullable FormFile first;
    private @Nullable List<FormFile> more;

    private Builder() {}

    private Builder(ThingForm from_) {
      this.title = from_.title;
      this.levelWord = from_.levelWord;
      this.modesWords = from_.modesWords;
      this.at = from_.at;
      this.details = from_.details;
      this.secret = from_.secret;
      this.first = from_.first;
      this.more = from_.more;
    }

    /**
     * Sets {@code title}: In words.
     *
     * <p>Required. Shape: text.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /**
     * Sets {@code level} to a word of the contract.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     * @throws IllegalArgumentException if the value is {@link Level#UNRECOGNIZED}
     */
    public Builder level(@Nullable Level value) {
      return levelWord(Words.toSend(value));
    }

    /**
     * Sets {@code level}: one of the words of {@link Level}.
     *
     * <p>Shape: one of the words of {@link Level}.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder levelWord(@Nullable String value) {
      this.levelWord = value;
      return this;
    }

    /**
     * Sets {@code modes} to words of the contract.
     *
     * @param values the values, null to leave the parts out
     * @return this builder
     * @throws IllegalArgumentException if one is {@link Mode#UNRECOGNIZED}
     */
    public Builder modes(@Nullable List<Mode> values) {
      return modesWords(Words.toSend(values));
    }

    /**
     * Sets {@code modes}: a list.
     *
     * <p>Shape: a list.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder modesWords(@Nullable List<String> value) {
      this.modesWords = value;
      return this;
    }

    /**
     * Sets {@code at}: a time with its offset.
     *
     * <p>Shape: a time with its offset.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder at(@Nullable OffsetDateTime value) {
      this.at = value;
      return this;
    }

    /**
     * Sets {@code details}: {@link Circle}.
     *
     * <p>Shape: {@link Circle}.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder details(@Nullable Circle value) {
      this.details = value;
      return this;
    }

    /**
     * Sets {@code secret}: a secret.
     *
     * <p>Shape: a secret.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder secret(@Nullable String value) {
      this.secret = value;
      return this;
    }

    /**
     * Sets {@code first}: The main file.
     *
     * @param fileName the file's name; of a path only the last part is sent
     * @param content the bytes and their type
     * @return this builder
     */
    public Builder first(String fileName, RequestBody content) {
      return first(FormFile.of(fileName, content));
    }

    /**
     * Sets {@code first}: The main file.
     *
     * <p>Required. Shape: a file.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder first(@Nullable FormFile value) {
      this.first = value;
      return this;
    }

    /**
     * Adds one more file to {@code more}: Further files.
     *
     * @param fileName the file's name; of a path only the last part is sent
     * @param content the bytes and their type
     * @return this builder
     */
    public Builder more(String fileName, RequestBody content) {
      List<FormFile> files_ = new ArrayList<>(this.more == null ? List.of() : this.more);
      files_.add(FormFile.of(fileName, content));
      return more(files_);
    }

    /**
     * Sets {@code more}: Further files.
     *
     * <p>Shape: a list.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder more(@Nullable List<FormFile> value) {
      this.more = value;
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the form
     * @throws IllegalStateException if a required part is missing; the message names it
     */
    public ThingForm build() {
      Values.required(title, "ThingForm", "title", "title");
      Values.required(first, "ThingForm", "first", "first");
      return new ThingForm(this);
    }
  }
}
