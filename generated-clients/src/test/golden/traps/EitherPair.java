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
 * One of two pairs.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class EitherPair {
  final @Nullable String a;
  final @Nullable String b;
  final @Nullable String c;
  final Extras extras_;

  EitherPair(Builder builder_) {
    this.a = builder_.a;
    this.b = builder_.b;
    this.c = builder_.c;
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
   * The {@code a}.
   *
   * <p>JSON name {@code a}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String a() {
    return a;
  }

  /**
   * The {@code b}.
   *
   * <p>JSON name {@code b}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String b() {
    return b;
  }

  /**
   * The {@code c}.
   *
   * <p>JSON name {@code c}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String c() {
    return c;
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
        || (other_ instanceof EitherPair that_
            && Objects.equals(a, that_.a)
            && Objects.equals(b, that_.b)
            && Objects.equals(c, that_.c)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(a);
    hash_ = 31 * hash_ + Objects.hashCode(b);
    hash_ = 31 * hash_ + Objects.hashCode(c);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("EitherPair")
        .add("a", a)
        .add("b", b)
        .add("c", c)
        .end(extras_);
  }

  /** Builds {@link EitherPair}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable String a;
    @Nullable String b;
    @Nullable String c;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(EitherPair from_) {
      this.a = from_.a;
      this.b = from_.b;
      this.c = from_.c;
      this.extras_ = from_.extras_.toBuilder();
    }

    /**
     * Sets {@code a}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder a(@Nullable String value) {
      this.a = value;
      extras_.setNull("a", false);
      return this;
    }

    /**
     * Sets {@code b}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder b(@Nullable String value) {
      this.b = value;
      extras_.setNull("b", false);
      return this;
    }

    /**
     * Sets {@code c}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder c(@Nullable String value) {
      this.c = value;
      extras_.setNull("c", false);
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
      extras_.unknown("EitherPair", EitherPairJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public EitherPair build() {
      return new EitherPair(this);
    }
  }
}

/** Reads and writes {@link EitherPair} without reflection; found by Moshi through its name. */
@NullMarked
final class EitherPairJsonAdapter extends JsonAdapter<EitherPair> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("a", "b", "c");

  EitherPairJsonAdapter(Moshi moshi_) {
  }

  @Override
  public EitherPair fromJson(JsonReader reader_) throws IOException {
    EitherPair.Builder builder_ = new EitherPair.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.a = reader_.nextString();
        case 2 -> builder_.b = reader_.nextString();
        case 3 -> builder_.c = reader_.nextString();
        default -> throw new AssertionError(index_);
      }
    }
    return new EitherPair(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable EitherPair value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.text("a", value_.a);
    members_.text("b", value_.b);
    members_.text("c", value_.c);
    members_.end(value_.extras_);
  }
}
