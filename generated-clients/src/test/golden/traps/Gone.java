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
 * The schema {@code Gone}.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class Gone implements Event {
  final @Nullable String type;
  final @Nullable Shape last;
  final Extras extras_;

  Gone(Builder builder_) {
    this.type = builder_.type;
    this.last = builder_.last;
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
   * The {@code type}.
   *
   * <p>JSON name {@code type}: text.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public String type() {
    return Values.present(type, "Gone", "type");
  }

  /**
   * The {@code last}.
   *
   * <p>JSON name {@code last}: {@link Shape}.
   *
   * @return the value, null if there is none
   */
  public @Nullable Shape last() {
    return last;
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
        || (other_ instanceof Gone that_
            && Objects.equals(type, that_.type)
            && Objects.equals(last, that_.last)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(type);
    hash_ = 31 * hash_ + Objects.hashCode(last);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("Gone")
        .add("type", type)
        .add("last", last)
        .end(extras_);
  }

  /** Builds {@link Gone}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable String type;
    @Nullable Shape last;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(Gone from_) {
      this.type = from_.type;
      this.last = from_.last;
      this.extras_ = from_.extras_.toBuilder();
    }

    /**
     * Sets {@code type}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder type(@Nullable String value) {
      this.type = value;
      extras_.setNull("type", false);
      return this;
    }

    /**
     * Sets {@code last}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder last(@Nullable Shape value) {
      this.last = value;
      extras_.setNull("last", false);
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
      extras_.unknown("Gone", GoneJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public Gone build() {
      Values.required(type, "Gone", "type", "type");
      return new Gone(this);
    }
  }
}

/** Reads and writes {@link Gone} without reflection; found by Moshi through its name. */
@NullMarked
final class GoneJsonAdapter extends JsonAdapter<Gone> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("type", "last");
  private final JsonAdapter<Shape> lastAdapter_;

  GoneJsonAdapter(Moshi moshi_) {
    this.lastAdapter_ = moshi_.adapter(Shape.class);
  }

  @Override
  public Gone fromJson(JsonReader reader_) throws IOException {
    Gone.Builder builder_ = new Gone.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.type = reader_.nextString();
        case 2 -> builder_.last = lastAdapter_.fromJson(reader_);
        default -> throw new AssertionError(index_);
      }
    }
    if (reader_.failOnUnknown()) {
      Values.strict(builder_.type != null, "Gone", "type", reader_);
    }
    return new Gone(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Gone value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.text("type", value_.type);
    members_.value("last", value_.last, lastAdapter_);
    members_.end(value_.extras_);
  }
}
