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
 * A form without a file.
 *
 * <p>A multipart form, immutable. {@link #toBody()} writes its parts in the order of the contract,
 * whatever the order of the setters.
 */
@NullMarked
public final class NoteForm {
  private final @Nullable String text;
  private final @Nullable BigDecimal weight;

  private NoteForm(Builder builder_) {
    this.text = builder_.text;
    this.weight = builder_.weight;
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
        .add("text", text)
        .add("weight", weight)
        .toBody();
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("NoteForm")
        .add("text", text)
        .add("weight", weight)
        .end();
  }

  /** Builds {@link NoteForm}. Not safe for use by several threads at once. */
  public static final class Builder {
    private @Nullable String text;
    private @Nullable BigDecimal weight;

    private Builder() {}

    private Builder(NoteForm from_) {
      this.text = from_.text;
      this.weight = from_.weight;
    }

    /**
     * Sets {@code text}: text.
     *
     * <p>Required. Shape: text.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder text(@Nullable String value) {
      this.text = value;
      return this;
    }

    /**
     * Sets {@code weight}: a number.
     *
     * <p>Shape: a number.
     *
     * @param value the value, null to leave the part out
     * @return this builder
     */
    public Builder weight(@Nullable BigDecimal value) {
      this.weight = value;
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the form
     * @throws IllegalStateException if a required part is missing; the message names it
     */
    public NoteForm build() {
      Values.required(text, "NoteForm", "text", "text");
      return new NoteForm(this);
    }
  }
}
