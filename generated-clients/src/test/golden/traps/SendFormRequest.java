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
 * The schema {@code sendForm_request}.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class SendFormRequest {
  final @Nullable String a;
  final @Nullable Integer b;
  final Extras extras_;

  SendFormRequest(Builder builder_) {
    this.a = builder_.a;
    this.b = builder_.b;
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
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public String a() {
    return Values.present(a, "SendFormRequest", "a");
  }

  /**
   * The {@code b}.
   *
   * <p>JSON name {@code b}: a whole number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Integer b() {
    return b;
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
        || (other_ instanceof SendFormRequest that_
            && Objects.equals(a, that_.a)
            && Objects.equals(b, that_.b)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(a);
    hash_ = 31 * hash_ + Objects.hashCode(b);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("SendFormRequest")
        .add("a", a)
        .add("b", b)
        .end(extras_);
  }

  /** Builds {@link SendFormRequest}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable String a;
    @Nullable Integer b;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(SendFormRequest from_) {
      this.a = from_.a;
      this.b = from_.b;
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
    public Builder b(@Nullable Integer value) {
      this.b = value;
      extras_.setNull("b", false);
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
      extras_.unknown("SendFormRequest", SendFormRequestJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public SendFormRequest build() {
      Values.required(a, "SendFormRequest", "a", "a");
      return new SendFormRequest(this);
    }
  }
}

/** Reads and writes {@link SendFormRequest} without reflection; found by Moshi through its name. */
@NullMarked
final class SendFormRequestJsonAdapter extends JsonAdapter<SendFormRequest> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("a", "b");

  SendFormRequestJsonAdapter(Moshi moshi_) {
  }

  @Override
  public SendFormRequest fromJson(JsonReader reader_) throws IOException {
    SendFormRequest.Builder builder_ = new SendFormRequest.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.a = reader_.nextString();
        case 2 -> builder_.b = reader_.nextInt();
        default -> throw new AssertionError(index_);
      }
    }
    if (reader_.failOnUnknown()) {
      Values.strict(builder_.a != null, "SendFormRequest", "a", reader_);
    }
    return new SendFormRequest(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable SendFormRequest value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.text("a", value_.a);
    members_.number("b", value_.b);
    members_.end(value_.extras_);
  }
}
