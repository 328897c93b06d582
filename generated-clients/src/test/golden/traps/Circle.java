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
 * The schema {@code Circle}.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class Circle implements Shape {
  final @Nullable BigDecimal r;
  final @Nullable BigDecimal w;
  final Extras extras_;

  Circle(Builder builder_) {
    this.r = builder_.r;
    this.w = builder_.w;
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
   * The {@code r}.
   *
   * <p>JSON name {@code r}: a number.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public BigDecimal r() {
    return Values.present(r, "Circle", "r");
  }

  /**
   * The {@code w}.
   *
   * <p>JSON name {@code w}: a number.
   *
   * @return the value, null if there is none
   */
  public @Nullable BigDecimal w() {
    return w;
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
        || (other_ instanceof Circle that_
            && Objects.equals(r, that_.r)
            && Objects.equals(w, that_.w)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(r);
    hash_ = 31 * hash_ + Objects.hashCode(w);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("Circle")
        .add("r", r)
        .add("w", w)
        .end(extras_);
  }

  /** Builds {@link Circle}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable BigDecimal r;
    @Nullable BigDecimal w;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(Circle from_) {
      this.r = from_.r;
      this.w = from_.w;
      this.extras_ = from_.extras_.toBuilder();
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
     * Adds a member that the contract does not name.
     *
     * @param jsonName its JSON name
     * @param value text, number, boolean, list, map or null
     * @return this builder
     * @throws IllegalArgumentException if the contract does name it
     */
    public Builder unknownField(String jsonName, @Nullable Object value) {
      extras_.unknown("Circle", CircleJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public Circle build() {
      Values.required(r, "Circle", "r", "r");
      return new Circle(this);
    }
  }
}

/** Reads and writes {@link Circle} without reflection; found by Moshi through its name. */
@NullMarked
final class CircleJsonAdapter extends JsonAdapter<Circle> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("r", "w");
  private final JsonAdapter<BigDecimal> rAdapter_;
  private final JsonAdapter<BigDecimal> wAdapter_;

  CircleJsonAdapter(Moshi moshi_) {
    this.rAdapter_ = moshi_.adapter(BigDecimal.class);
    this.wAdapter_ = moshi_.adapter(BigDecimal.class);
  }

  @Override
  public Circle fromJson(JsonReader reader_) throws IOException {
    Circle.Builder builder_ = new Circle.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.r = rAdapter_.fromJson(reader_);
        case 2 -> builder_.w = wAdapter_.fromJson(reader_);
        default -> throw new AssertionError(index_);
      }
    }
    if (reader_.failOnUnknown()) {
      Values.strict(builder_.r != null, "Circle", "r", reader_);
    }
    return new Circle(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Circle value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.number("r", value_.r);
    members_.number("w", value_.w);
    members_.end(value_.extras_);
  }
}
