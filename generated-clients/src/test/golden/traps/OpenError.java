// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import dev.mediajobs.client.runtime.Extras;
import dev.mediajobs.client.runtime.MemberReader;
import dev.mediajobs.client.runtime.MemberWriter;
import dev.mediajobs.client.runtime.ModelText;
import dev.mediajobs.client.runtime.Rfc3339;
import dev.mediajobs.client.runtime.Values;
import dev.mediajobs.client.runtime.WordJson;
import dev.mediajobs.client.runtime.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okio.ByteString;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the server says.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class OpenError {
  final @Nullable String detail;
  final Extras extras_;

  OpenError(Builder builder_) {
    this.detail = builder_.detail;
    this.extras_ = builder_.extras_.build();
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
   * The {@code detail}.
   *
   * <p>JSON name {@code detail}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String detail() {
    return detail;
  }

  /**
   * What came beside the members of the contract.
   *
   * @return values by JSON name: text, {@link Long}, {@link BigDecimal}, {@link Boolean}, list, map or
   *     null; unmodifiable
   */
  public Map<String, @Nullable Object> unknownFields() {
    return extras_.unknownFields();
  }

  /**
   * Whether a member stands there as an explicit null, which is not the same as being absent.
   *
   * @param jsonName the JSON name of a member of the contract
   * @return whether it is null on the wire
   */
  public boolean isExplicitNull(String jsonName) {
    return extras_.isNull(jsonName);
  }

  @Override
  public boolean equals(@Nullable Object other_) {
    return this == other_
        || (other_ instanceof OpenError that_
            && Objects.equals(detail, that_.detail)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(detail);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("OpenError")
        .add("detail", detail)
        .end(extras_);
  }

  /** Builds {@link OpenError}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable String detail;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(OpenError from_) {
      this.detail = from_.detail;
      this.extras_ = from_.extras_.toBuilder();
    }

    /**
     * Sets {@code detail}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder detail(@Nullable String value) {
      this.detail = value;
      extras_.setNull("detail", false);
      return this;
    }

    /**
     * Adds a member that the contract does not name.
     *
     * @param jsonName its JSON name
     * @param value text, number, boolean, list, map or null
     * @return this builder
     * @throws IllegalArgumentException if the contract does name it
     */
    public Builder unknownField(String jsonName, @Nullable Object value) {
      extras_.unknown("OpenError", OpenErrorJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public OpenError build() {
      return new OpenError(this);
    }
  }
}

/** Reads and writes {@link OpenError} without reflection; found by Moshi through its name. */
@NullMarked
final class OpenErrorJsonAdapter extends JsonAdapter<OpenError> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("detail");

  OpenErrorJsonAdapter(Moshi moshi_) {
  }

  @Override
  public OpenError fromJson(JsonReader reader_) throws IOException {
    OpenError.Builder builder_ = new OpenError.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, true);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.detail = reader_.nextString();
        default -> throw new AssertionError(index_);
      }
    }
    return new OpenError(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable OpenError value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.text("detail", value_.detail);
    members_.end(value_.extras_);
  }
}
