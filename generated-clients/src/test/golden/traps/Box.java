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
 * The schema {@code Box}.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class Box implements Shape {
  final @Nullable BigDecimal w;
  final @Nullable BigDecimal h;
  final @Nullable BigDecimal r;
  final Extras extras_;

  Box(Builder builder_) {
    this.w = builder_.w;
    this.h = builder_.h;
    this.r = builder_.r;
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
   * The {@code w}.
   *
   * <p>JSON name {@code w}: a number.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public BigDecimal w() {
    return Values.present(w, "Box", "w");
  }

  /**
   * The {@code h}.
   *
   * <p>JSON name {@code h}: a number.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public BigDecimal h() {
    return Values.present(h, "Box", "h");
  }

  /**
   * The {@code r}.
   *
   * <p>JSON name {@code r}: a number.
   *
   * @return the value, null if there is none
   */
  public @Nullable BigDecimal r() {
    return r;
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
        || (other_ instanceof Box that_
            && Objects.equals(w, that_.w)
            && Objects.equals(h, that_.h)
            && Objects.equals(r, that_.r)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(w);
    hash_ = 31 * hash_ + Objects.hashCode(h);
    hash_ = 31 * hash_ + Objects.hashCode(r);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("Box")
        .add("w", w)
        .add("h", h)
        .add("r", r)
        .end(extras_);
  }

  /** Builds {@link Box}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable BigDecimal w;
    @Nullable BigDecimal h;
    @Nullable BigDecimal r;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(Box from_) {
      this.w = from_.w;
      this.h = from_.h;
      this.r = from_.r;
      this.extras_ = from_.extras_.toBuilder();
    }

    /**
     * Sets {@code w}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder w(@Nullable BigDecimal value) {
      this.w = value;
      extras_.setNull("w", false);
      return this;
    }

    /**
     * Sets {@code h}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder h(@Nullable BigDecimal value) {
      this.h = value;
      extras_.setNull("h", false);
      return this;
    }

    /**
     * Sets {@code r}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder r(@Nullable BigDecimal value) {
      this.r = value;
      extras_.setNull("r", false);
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
      extras_.unknown("Box", BoxJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public Box build() {
      Values.required(w, "Box", "w", "w");
      Values.required(h, "Box", "h", "h");
      return new Box(this);
    }
  }
}

/** Reads and writes {@link Box} without reflection; found by Moshi through its name. */
@NullMarked
final class BoxJsonAdapter extends JsonAdapter<Box> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("w", "h", "r");
  private final JsonAdapter<BigDecimal> wAdapter_;
  private final JsonAdapter<BigDecimal> hAdapter_;
  private final JsonAdapter<BigDecimal> rAdapter_;

  BoxJsonAdapter(Moshi moshi_) {
    this.wAdapter_ = moshi_.adapter(BigDecimal.class);
    this.hAdapter_ = moshi_.adapter(BigDecimal.class);
    this.rAdapter_ = moshi_.adapter(BigDecimal.class);
  }

  @Override
  public Box fromJson(JsonReader reader_) throws IOException {
    Box.Builder builder_ = new Box.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.w = wAdapter_.fromJson(reader_);
        case 2 -> builder_.h = hAdapter_.fromJson(reader_);
        case 3 -> builder_.r = rAdapter_.fromJson(reader_);
        default -> throw new AssertionError(index_);
      }
    }
    if (reader_.failOnUnknown()) {
      Values.strict(builder_.w != null, "Box", "w", reader_);
      Values.strict(builder_.h != null, "Box", "h", reader_);
    }
    return new Box(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Box value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.number("w", value_.w);
    members_.number("h", value_.h);
    members_.number("r", value_.r);
    members_.end(value_.extras_);
  }
}
