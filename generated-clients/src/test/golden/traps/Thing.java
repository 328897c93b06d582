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
 * A thing with \&quot;quotes\&quot;, a &lt; sign, an &amp; sign, a *_/ and a {brace.
 *
 * <p>Evidence: inferred, nowhere.
 *
 * <p>Immutable. What an answer holds beyond the contract stands in {@link #unknownFields()}.
 */
@NullMarked
@JsonClass(generateAdapter = true, generator = "mediajobs-moshi")
public final class Thing {
  final @Nullable String id;
  final @Nullable String levelWord;
  final @Nullable String mustBeNull;
  final @Nullable Integer maybe;
  final @Nullable String modeWord;
  final @Nullable List<String> modesWords;
  final @Nullable Map<String, String> byModeWords;
  final @Nullable String inlineWord;
  final @Nullable Long big;
  final @Nullable Float half;
  final @Nullable Double ratio;
  final @Nullable String exact;
  final @Nullable Boolean flag;
  final @Nullable OffsetDateTime at;
  final @Nullable LocalDateTime naive;
  final @Nullable LocalDate day;
  final @Nullable ByteString bytes;
  final @Nullable String link;
  final @Nullable String uuid;
  final @Nullable String token;
  final @Nullable List<String> tags;
  final @Nullable List<OffsetDateTime> times;
  final @Nullable List<List<BigDecimal>> matrix;
  final @Nullable Map<String, List<String>> lists;
  final @Nullable List<Thing> children;
  final @Nullable Thing parent;
  final @Nullable Object anything;
  final @Nullable Object free;
  final @Nullable Event event;
  final @Nullable OpenError error;
  final @Nullable String value;
  final @Nullable String builderValue;
  final @Nullable String reader;
  final @Nullable Integer index;
  final @Nullable String other;
  final @Nullable String propertyClass;
  final @Nullable String _default;
  final @Nullable Moment moment;
  final @Nullable Integer hashCodeValue;
  final @Nullable String atType;
  final @Nullable String kebabCase;
  final Extras extras_;

  Thing(Builder builder_) {
    this.id = builder_.id;
    this.levelWord = builder_.levelWord;
    this.mustBeNull = builder_.mustBeNull;
    this.maybe = builder_.maybe;
    this.modeWord = builder_.modeWord;
    this.modesWords = Values.freeze(builder_.modesWords);
    this.byModeWords = Values.freeze(builder_.byModeWords);
    this.inlineWord = builder_.inlineWord;
    this.big = builder_.big;
    this.half = builder_.half;
    this.ratio = builder_.ratio;
    this.exact = builder_.exact;
    this.flag = builder_.flag;
    this.at = builder_.at;
    this.naive = builder_.naive;
    this.day = builder_.day;
    this.bytes = builder_.bytes;
    this.link = builder_.link;
    this.uuid = builder_.uuid;
    this.token = builder_.token;
    this.tags = Values.freeze(builder_.tags);
    this.times = Values.freeze(builder_.times);
    this.matrix = Values.freeze(builder_.matrix);
    this.lists = Values.freeze(builder_.lists);
    this.children = Values.freeze(builder_.children);
    this.parent = builder_.parent;
    this.anything = Values.freeze(builder_.anything);
    this.free = Values.freeze(builder_.free);
    this.event = builder_.event;
    this.error = builder_.error;
    this.value = builder_.value;
    this.builderValue = builder_.builderValue;
    this.reader = builder_.reader;
    this.index = builder_.index;
    this.other = builder_.other;
    this.propertyClass = builder_.propertyClass;
    this._default = builder_._default;
    this.moment = builder_.moment;
    this.hashCodeValue = builder_.hashCodeValue;
    this.atType = builder_.atType;
    this.kebabCase = builder_.kebabCase;
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
   * Names it.
   *
   * <p>JSON name {@code id}: text.
   *
   * @return the value
   * @throws com.squareup.moshi.JsonDataException if this came from an answer that lacks it
   */
  public String id() {
    return Values.present(id, "Thing", "id");
  }

  /**
   * The {@code level}.
   *
   * <p>JSON name {@code level}: one of the words of {@link Level}.
   *
   * @return what the word means, {@link Level#UNRECOGNIZED} for one that the contract does not
   *     know, null if there is none
   */
  public @Nullable Level level() {
    return levelWord == null ? null : Level.of(levelWord);
  }

  /**
   * The word of {@link #level()} as it stands on the wire.
   *
   * @return the word, null if there is none
   */
  public @Nullable String levelWord() {
    return levelWord;
  }

  /**
   * The {@code must_be_null}.
   *
   * <p>JSON name {@code must_be_null}: text, or null.
   *
   * @return the value, null if there is none
   */
  public @Nullable String mustBeNull() {
    return mustBeNull;
  }

  /**
   * Absent, null or a number.
   *
   * <p>JSON name {@code maybe}: a whole number, 0 or more, or null. Quirks: T-03. Evidence: client, somewhere.
   *
   * @return the value, null if there is none
   */
  public @Nullable Integer maybe() {
    return maybe;
  }

  /**
   * The {@code mode}.
   *
   * <p>JSON name {@code mode}: one of the words of {@link Mode}.
   *
   * @return what the word means, {@link Mode#UNRECOGNIZED} for one that the contract does not
   *     know, null if there is none
   */
  public @Nullable Mode mode() {
    return modeWord == null ? null : Mode.of(modeWord);
  }

  /**
   * The word of {@link #mode()} as it stands on the wire.
   *
   * @return the word, null if there is none
   */
  public @Nullable String modeWord() {
    return modeWord;
  }

  /**
   * The {@code modes}.
   *
   * <p>JSON name {@code modes}: a list.
   *
   * @return what the words mean, unmodifiable; null if there are none
   */
  public @Nullable List<Mode> modes() {
    return Words.meanings(modesWords, Mode::of);
  }

  /**
   * The words of {@link #modes()} as they stand on the wire.
   *
   * @return the words, unmodifiable; null if there are none
   */
  public @Nullable List<String> modesWords() {
    return modesWords;
  }

  /**
   * The {@code by_mode}.
   *
   * <p>JSON name {@code by_mode}: an object with names of its own.
   *
   * @return what the words mean, unmodifiable; null if there are none
   */
  public @Nullable Map<String, Mode> byMode() {
    return Words.meanings(byModeWords, Mode::of);
  }

  /**
   * The words of {@link #byMode()} as they stand on the wire.
   *
   * @return the words, unmodifiable; null if there are none
   */
  public @Nullable Map<String, String> byModeWords() {
    return byModeWords;
  }

  /**
   * The {@code inline}.
   *
   * <p>JSON name {@code inline}: one of the words of {@link ThingInline}.
   *
   * @return what the word means, {@link ThingInline#UNRECOGNIZED} for one that the contract does not
   *     know, null if there is none
   */
  public @Nullable ThingInline inline() {
    return inlineWord == null ? null : ThingInline.of(inlineWord);
  }

  /**
   * The word of {@link #inline()} as it stands on the wire.
   *
   * @return the word, null if there is none
   */
  public @Nullable String inlineWord() {
    return inlineWord;
  }

  /**
   * The {@code big}.
   *
   * <p>JSON name {@code big}: a whole number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Long big() {
    return big;
  }

  /**
   * The {@code half}.
   *
   * <p>JSON name {@code half}: a number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Float half() {
    return half;
  }

  /**
   * The {@code ratio}.
   *
   * <p>JSON name {@code ratio}: a number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Double ratio() {
    return ratio;
  }

  /**
   * The {@code exact}.
   *
   * <p>JSON name {@code exact}: a decimal number as text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String exact() {
    return exact;
  }

  /**
   * The {@code flag}.
   *
   * <p>JSON name {@code flag}: true or false.
   *
   * @return the value, null if there is none
   */
  public @Nullable Boolean flag() {
    return flag;
  }

  /**
   * The {@code at}.
   *
   * <p>JSON name {@code at}: a time with its offset.
   *
   * @return the value, null if there is none
   */
  public @Nullable OffsetDateTime at() {
    return at;
  }

  /**
   * The {@code naive}.
   *
   * <p>JSON name {@code naive}: local-date-time.
   *
   * @return the value, null if there is none
   */
  public @Nullable LocalDateTime naive() {
    return naive;
  }

  /**
   * The {@code day}.
   *
   * <p>JSON name {@code day}: a date.
   *
   * @return the value, null if there is none
   */
  public @Nullable LocalDate day() {
    return day;
  }

  /**
   * The {@code bytes}.
   *
   * <p>JSON name {@code bytes}: bytes as Base64.
   *
   * @return the value, null if there is none
   */
  public @Nullable ByteString bytes() {
    return bytes;
  }

  /**
   * The {@code link}.
   *
   * <p>JSON name {@code link}: a link.
   *
   * @return the value, null if there is none
   */
  public @Nullable String link() {
    return link;
  }

  /**
   * The {@code uuid}.
   *
   * <p>JSON name {@code uuid}: a UUID as text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String uuid() {
    return uuid;
  }

  /**
   * The {@code token}.
   *
   * <p>JSON name {@code token}: a secret.
   *
   * @return the value, null if there is none
   */
  public @Nullable String token() {
    return token;
  }

  /**
   * The {@code tags}.
   *
   * <p>JSON name {@code tags}: a list.
   *
   * @return the value, null if there is none
   */
  public @Nullable List<String> tags() {
    return tags;
  }

  /**
   * The {@code times}.
   *
   * <p>JSON name {@code times}: a list.
   *
   * @return the value, null if there is none
   */
  public @Nullable List<OffsetDateTime> times() {
    return times;
  }

  /**
   * The {@code matrix}.
   *
   * <p>JSON name {@code matrix}: a list.
   *
   * @return the value, null if there is none
   */
  public @Nullable List<List<BigDecimal>> matrix() {
    return matrix;
  }

  /**
   * The {@code lists}.
   *
   * <p>JSON name {@code lists}: an object with names of its own.
   *
   * @return the value, null if there is none
   */
  public @Nullable Map<String, List<String>> lists() {
    return lists;
  }

  /**
   * The {@code children}.
   *
   * <p>JSON name {@code children}: a list.
   *
   * @return the value, null if there is none
   */
  public @Nullable List<Thing> children() {
    return children;
  }

  /**
   * The {@code parent}.
   *
   * <p>JSON name {@code parent}: {@link Thing}, or null. Evidence: inferred, nowhere.
   *
   * @return the value, null if there is none
   */
  public @Nullable Thing parent() {
    return parent;
  }

  /**
   * The {@code anything}.
   *
   * <p>JSON name {@code anything}: any JSON, or null.
   *
   * @return the value, null if there is none
   */
  public @Nullable Object anything() {
    return anything;
  }

  /**
   * The {@code free}.
   *
   * <p>JSON name {@code free}: any JSON object.
   *
   * @return the value, null if there is none
   */
  public @Nullable Object free() {
    return free;
  }

  /**
   * The {@code event}.
   *
   * <p>JSON name {@code event}: {@link Event}.
   *
   * @return the value, null if there is none
   */
  public @Nullable Event event() {
    return event;
  }

  /**
   * The {@code error}.
   *
   * <p>JSON name {@code error}: {@link OpenError}.
   *
   * @return the value, null if there is none
   */
  public @Nullable OpenError error() {
    return error;
  }

  /**
   * The {@code value}.
   *
   * <p>JSON name {@code value}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String value() {
    return value;
  }

  /**
   * The {@code builder}.
   *
   * <p>JSON name {@code builder}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String builderValue() {
    return builderValue;
  }

  /**
   * The {@code reader}.
   *
   * <p>JSON name {@code reader}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String reader() {
    return reader;
  }

  /**
   * The {@code index}.
   *
   * <p>JSON name {@code index}: a whole number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Integer index() {
    return index;
  }

  /**
   * The {@code other}.
   *
   * <p>JSON name {@code other}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String other() {
    return other;
  }

  /**
   * The {@code class}.
   *
   * <p>JSON name {@code class}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String propertyClass() {
    return propertyClass;
  }

  /**
   * The {@code default}.
   *
   * <p>JSON name {@code default}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String _default() {
    return _default;
  }

  /**
   * The {@code moment}.
   *
   * <p>JSON name {@code moment}: {@link Moment}.
   *
   * @return the value, null if there is none
   */
  public @Nullable Moment moment() {
    return moment;
  }

  /**
   * The {@code hashCode}.
   *
   * <p>JSON name {@code hashCode}: a whole number.
   *
   * @return the value, null if there is none
   */
  public @Nullable Integer hashCodeValue() {
    return hashCodeValue;
  }

  /**
   * The {@code @type}.
   *
   * <p>JSON name {@code @type}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String atType() {
    return atType;
  }

  /**
   * The {@code kebab-case}.
   *
   * <p>JSON name {@code kebab-case}: text.
   *
   * @return the value, null if there is none
   */
  public @Nullable String kebabCase() {
    return kebabCase;
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
        || (other_ instanceof Thing that_
            && Objects.equals(id, that_.id)
            && Objects.equals(levelWord, that_.levelWord)
            && Objects.equals(mustBeNull, that_.mustBeNull)
            && Objects.equals(maybe, that_.maybe)
            && Objects.equals(modeWord, that_.modeWord)
            && Objects.equals(modesWords, that_.modesWords)
            && Objects.equals(byModeWords, that_.byModeWords)
            && Objects.equals(inlineWord, that_.inlineWord)
            && Objects.equals(big, that_.big)
            && Objects.equals(half, that_.half)
            && Objects.equals(ratio, that_.ratio)
            && Objects.equals(exact, that_.exact)
            && Objects.equals(flag, that_.flag)
            && Objects.equals(at, that_.at)
            && Objects.equals(naive, that_.naive)
            && Objects.equals(day, that_.day)
            && Objects.equals(bytes, that_.bytes)
            && Objects.equals(link, that_.link)
            && Objects.equals(uuid, that_.uuid)
            && Objects.equals(token, that_.token)
            && Objects.equals(tags, that_.tags)
            && Objects.equals(times, that_.times)
            && Objects.equals(matrix, that_.matrix)
            && Objects.equals(lists, that_.lists)
            && Objects.equals(children, that_.children)
            && Objects.equals(parent, that_.parent)
            && Objects.equals(anything, that_.anything)
            && Objects.equals(free, that_.free)
            && Objects.equals(event, that_.event)
            && Objects.equals(error, that_.error)
            && Objects.equals(value, that_.value)
            && Objects.equals(builderValue, that_.builderValue)
            && Objects.equals(reader, that_.reader)
            && Objects.equals(index, that_.index)
            && Objects.equals(other, that_.other)
            && Objects.equals(propertyClass, that_.propertyClass)
            && Objects.equals(_default, that_._default)
            && Objects.equals(moment, that_.moment)
            && Objects.equals(hashCodeValue, that_.hashCodeValue)
            && Objects.equals(atType, that_.atType)
            && Objects.equals(kebabCase, that_.kebabCase)
            && extras_.equals(that_.extras_));
  }

  @Override
  public int hashCode() {
    int hash_ = extras_.hashCode();
    hash_ = 31 * hash_ + Objects.hashCode(id);
    hash_ = 31 * hash_ + Objects.hashCode(levelWord);
    hash_ = 31 * hash_ + Objects.hashCode(mustBeNull);
    hash_ = 31 * hash_ + Objects.hashCode(maybe);
    hash_ = 31 * hash_ + Objects.hashCode(modeWord);
    hash_ = 31 * hash_ + Objects.hashCode(modesWords);
    hash_ = 31 * hash_ + Objects.hashCode(byModeWords);
    hash_ = 31 * hash_ + Objects.hashCode(inlineWord);
    hash_ = 31 * hash_ + Objects.hashCode(big);
    hash_ = 31 * hash_ + Objects.hashCode(half);
    hash_ = 31 * hash_ + Objects.hashCode(ratio);
    hash_ = 31 * hash_ + Objects.hashCode(exact);
    hash_ = 31 * hash_ + Objects.hashCode(flag);
    hash_ = 31 * hash_ + Objects.hashCode(at);
    hash_ = 31 * hash_ + Objects.hashCode(naive);
    hash_ = 31 * hash_ + Objects.hashCode(day);
    hash_ = 31 * hash_ + Objects.hashCode(bytes);
    hash_ = 31 * hash_ + Objects.hashCode(link);
    hash_ = 31 * hash_ + Objects.hashCode(uuid);
    hash_ = 31 * hash_ + Objects.hashCode(token);
    hash_ = 31 * hash_ + Objects.hashCode(tags);
    hash_ = 31 * hash_ + Objects.hashCode(times);
    hash_ = 31 * hash_ + Objects.hashCode(matrix);
    hash_ = 31 * hash_ + Objects.hashCode(lists);
    hash_ = 31 * hash_ + Objects.hashCode(children);
    hash_ = 31 * hash_ + Objects.hashCode(parent);
    hash_ = 31 * hash_ + Objects.hashCode(anything);
    hash_ = 31 * hash_ + Objects.hashCode(free);
    hash_ = 31 * hash_ + Objects.hashCode(event);
    hash_ = 31 * hash_ + Objects.hashCode(error);
    hash_ = 31 * hash_ + Objects.hashCode(value);
    hash_ = 31 * hash_ + Objects.hashCode(builderValue);
    hash_ = 31 * hash_ + Objects.hashCode(reader);
    hash_ = 31 * hash_ + Objects.hashCode(index);
    hash_ = 31 * hash_ + Objects.hashCode(other);
    hash_ = 31 * hash_ + Objects.hashCode(propertyClass);
    hash_ = 31 * hash_ + Objects.hashCode(_default);
    hash_ = 31 * hash_ + Objects.hashCode(moment);
    hash_ = 31 * hash_ + Objects.hashCode(hashCodeValue);
    hash_ = 31 * hash_ + Objects.hashCode(atType);
    hash_ = 31 * hash_ + Objects.hashCode(kebabCase);
    return hash_;
  }

  /** For people and logs: secrets are hidden, links stand without query and fragment. */
  @Override
  public String toString() {
    return new ModelText("Thing")
        .add("id", id)
        .add("level", levelWord)
        .add("mustBeNull", mustBeNull)
        .add("maybe", maybe)
        .add("mode", modeWord)
        .add("modes", modesWords)
        .add("byMode", byModeWords)
        .add("inline", inlineWord)
        .add("big", big)
        .add("half", half)
        .add("ratio", ratio)
        .add("exact", exact)
        .add("flag", flag)
        .add("at", at)
        .add("naive", naive)
        .add("day", day)
        .add("bytes", bytes)
        .add("link", link)
        .add("uuid", uuid)
        .secret("token", token)
        .add("tags", tags)
        .add("times", times)
        .add("matrix", matrix)
        .add("lists", lists)
        .add("children", children)
        .add("parent", parent)
        .add("anything", anything)
        .add("free", free)
        .add("event", event)
        .add("error", error)
        .add("value", value)
        .add("builderValue", builderValue)
        .add("reader", reader)
        .add("index", index)
        .add("other", other)
        .add("propertyClass", propertyClass)
        .add("_default", _default)
        .add("moment", moment)
        .add("hashCodeValue", hashCodeValue)
        .add("atType", atType)
        .add("kebabCase", kebabCase)
        .end(extras_);
  }

  /** Builds {@link Thing}. Not safe for use by several threads at once. */
  public static final class Builder {
    @Nullable String id;
    @Nullable String levelWord;
    @Nullable String mustBeNull;
    @Nullable Integer maybe;
    @Nullable String modeWord;
    @Nullable List<String> modesWords;
    @Nullable Map<String, String> byModeWords;
    @Nullable String inlineWord;
    @Nullable Long big;
    @Nullable Float half;
    @Nullable Double ratio;
    @Nullable String exact;
    @Nullable Boolean flag;
    @Nullable OffsetDateTime at;
    @Nullable LocalDateTime naive;
    @Nullable LocalDate day;
    @Nullable ByteString bytes;
    @Nullable String link;
    @Nullable String uuid;
    @Nullable String token;
    @Nullable List<String> tags;
    @Nullable List<OffsetDateTime> times;
    @Nullable List<List<BigDecimal>> matrix;
    @Nullable Map<String, List<String>> lists;
    @Nullable List<Thing> children;
    @Nullable Thing parent;
    @Nullable Object anything;
    @Nullable Object free;
    @Nullable Event event;
    @Nullable OpenError error;
    @Nullable String value;
    @Nullable String builderValue;
    @Nullable String reader;
    @Nullable Integer index;
    @Nullable String other;
    @Nullable String propertyClass;
    @Nullable String _default;
    @Nullable Moment moment;
    @Nullable Integer hashCodeValue;
    @Nullable String atType;
    @Nullable String kebabCase;
    final Extras.Builder extras_;

    Builder() {
      this.extras_ = new Extras.Builder();
    }

    Builder(Thing from_) {
      this.id = from_.id;
      this.levelWord = from_.levelWord;
      this.mustBeNull = from_.mustBeNull;
      this.maybe = from_.maybe;
      this.modeWord = from_.modeWord;
      this.modesWords = from_.modesWords;
      this.byModeWords = from_.byModeWords;
      this.inlineWord = from_.inlineWord;
      this.big = from_.big;
      this.half = from_.half;
      this.ratio = from_.ratio;
      this.exact = from_.exact;
      this.flag = from_.flag;
      this.at = from_.at;
      this.naive = from_.naive;
      this.day = from_.day;
      this.bytes = from_.bytes;
      this.link = from_.link;
      this.uuid = from_.uuid;
      this.token = from_.token;
      this.tags = from_.tags;
      this.times = from_.times;
      this.matrix = from_.matrix;
      this.lists = from_.lists;
      this.children = from_.children;
      this.parent = from_.parent;
      this.anything = from_.anything;
      this.free = from_.free;
      this.event = from_.event;
      this.error = from_.error;
      this.value = from_.value;
      this.builderValue = from_.builderValue;
      this.reader = from_.reader;
      this.index = from_.index;
      this.other = from_.other;
      this.propertyClass = from_.propertyClass;
      this._default = from_._default;
      this.moment = from_.moment;
      this.hashCodeValue = from_.hashCodeValue;
      this.atType = from_.atType;
      this.kebabCase = from_.kebabCase;
      this.extras_ = from_.extras_.toBuilder();
    }

    /**
     * Sets {@code id}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder id(@Nullable String value) {
      this.id = value;
      extras_.setNull("id", false);
      return this;
    }

    /**
     * Sets {@code level} to a word of the contract.
     *
     * @param value the value, null to leave it out
     * @return this builder
     * @throws IllegalArgumentException if the value is {@link Level#UNRECOGNIZED}
     */
    public Builder level(@Nullable Level value) {
      return levelWord(Words.toSend(value));
    }

    /**
     * Sets {@code level} to any word.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder levelWord(@Nullable String value) {
      this.levelWord = value;
      extras_.setNull("level", false);
      return this;
    }

    /**
     * Sets {@code must_be_null}.
     *
     * @param value the value, null to send an explicit null
     * @return this builder
     */
    public Builder mustBeNull(@Nullable String value) {
      this.mustBeNull = value;
      extras_.setNull("must_be_null", value == null);
      return this;
    }

    /**
     * Sets {@code maybe}.
     *
     * @param value the value, null to send an explicit null
     * @return this builder
     */
    public Builder maybe(@Nullable Integer value) {
      this.maybe = value;
      extras_.setNull("maybe", value == null);
      return this;
    }

    /**
     * Sets {@code mode} to a word of the contract.
     *
     * @param value the value, null to leave it out
     * @return this builder
     * @throws IllegalArgumentException if the value is {@link Mode#UNRECOGNIZED}
     */
    public Builder mode(@Nullable Mode value) {
      return modeWord(Words.toSend(value));
    }

    /**
     * Sets {@code mode} to any word.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder modeWord(@Nullable String value) {
      this.modeWord = value;
      extras_.setNull("mode", false);
      return this;
    }

    /**
     * Sets {@code modes} to words of the contract.
     *
     * @param values the values, null to leave them out
     * @return this builder
     * @throws IllegalArgumentException if one is {@link Mode#UNRECOGNIZED}
     */
    public Builder modes(@Nullable List<Mode> values) {
      return modesWords(Words.toSend(values));
    }

    /**
     * Sets {@code modes}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder modesWords(@Nullable List<String> value) {
      this.modesWords = value;
      extras_.setNull("modes", false);
      return this;
    }

    /**
     * Sets {@code by_mode} to words of the contract.
     *
     * @param values the values, null to leave them out
     * @return this builder
     * @throws IllegalArgumentException if one is {@link Mode#UNRECOGNIZED}
     */
    public Builder byMode(@Nullable Map<String, Mode> values) {
      return byModeWords(Words.toSend(values));
    }

    /**
     * Sets {@code by_mode}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder byModeWords(@Nullable Map<String, String> value) {
      this.byModeWords = value;
      extras_.setNull("by_mode", false);
      return this;
    }

    /**
     * Sets {@code inline} to a word of the contract.
     *
     * @param value the value, null to leave it out
     * @return this builder
     * @throws IllegalArgumentException if the value is {@link ThingInline#UNRECOGNIZED}
     */
    public Builder inline(@Nullable ThingInline value) {
      return inlineWord(Words.toSend(value));
    }

    /**
     * Sets {@code inline} to any word.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder inlineWord(@Nullable String value) {
      this.inlineWord = value;
      extras_.setNull("inline", false);
      return this;
    }

    /**
     * Sets {@code big}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder big(@Nullable Long value) {
      this.big = value;
      extras_.setNull("big", false);
      return this;
    }

    /**
     * Sets {@code half}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder half(@Nullable Float value) {
      this.half = value;
      extras_.setNull("half", false);
      return this;
    }

    /**
     * Sets {@code ratio}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder ratio(@Nullable Double value) {
      this.ratio = value;
      extras_.setNull("ratio", false);
      return this;
    }

    /**
     * Sets {@code exact}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder exact(@Nullable String value) {
      this.exact = value;
      extras_.setNull("exact", false);
      return this;
    }

    /**
     * Sets {@code flag}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder flag(@Nullable Boolean value) {
      this.flag = value;
      extras_.setNull("flag", false);
      return this;
    }

    /**
     * Sets {@code at}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder at(@Nullable OffsetDateTime value) {
      this.at = value;
      extras_.setNull("at", false);
      return this;
    }

    /**
     * Sets {@code naive}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder naive(@Nullable LocalDateTime value) {
      this.naive = value;
      extras_.setNull("naive", false);
      return this;
    }

    /**
     * Sets {@code day}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder day(@Nullable LocalDate value) {
      this.day = value;
      extras_.setNull("day", false);
      return this;
    }

    /**
     * Sets {@code bytes}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder bytes(@Nullable ByteString value) {
      this.bytes = value;
      extras_.setNull("bytes", false);
      return this;
    }

    /**
     * Sets {@code link}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder link(@Nullable String value) {
      this.link = value;
      extras_.setNull("link", false);
      return this;
    }

    /**
     * Sets {@code uuid}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder uuid(@Nullable String value) {
      this.uuid = value;
      extras_.setNull("uuid", false);
      return this;
    }

    /**
     * Sets {@code token}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder token(@Nullable String value) {
      this.token = value;
      extras_.setNull("token", false);
      return this;
    }

    /**
     * Sets {@code tags}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder tags(@Nullable List<String> value) {
      this.tags = value;
      extras_.setNull("tags", false);
      return this;
    }

    /**
     * Sets {@code times}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder times(@Nullable List<OffsetDateTime> value) {
      this.times = value;
      extras_.setNull("times", false);
      return this;
    }

    /**
     * Sets {@code matrix}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder matrix(@Nullable List<List<BigDecimal>> value) {
      this.matrix = value;
      extras_.setNull("matrix", false);
      return this;
    }

    /**
     * Sets {@code lists}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder lists(@Nullable Map<String, List<String>> value) {
      this.lists = value;
      extras_.setNull("lists", false);
      return this;
    }

    /**
     * Sets {@code children}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder children(@Nullable List<Thing> value) {
      this.children = value;
      extras_.setNull("children", false);
      return this;
    }

    /**
     * Sets {@code parent}.
     *
     * @param value the value, null to send an explicit null
     * @return this builder
     */
    public Builder parent(@Nullable Thing value) {
      this.parent = value;
      extras_.setNull("parent", value == null);
      return this;
    }

    /**
     * Sets {@code anything}.
     *
     * @param value the value, null to send an explicit null
     * @return this builder
     */
    public Builder anything(@Nullable Object value) {
      this.anything = value;
      extras_.setNull("anything", value == null);
      return this;
    }

    /**
     * Sets {@code free}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder free(@Nullable Object value) {
      this.free = value;
      extras_.setNull("free", false);
      return this;
    }

    /**
     * Sets {@code event}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder event(@Nullable Event value) {
      this.event = value;
      extras_.setNull("event", false);
      return this;
    }

    /**
     * Sets {@code error}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder error(@Nullable OpenError value) {
      this.error = value;
      extras_.setNull("error", false);
      return this;
    }

    /**
     * Sets {@code value}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder value(@Nullable String value) {
      this.value = value;
      extras_.setNull("value", false);
      return this;
    }

    /**
     * Sets {@code builder}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder builderValue(@Nullable String value) {
      this.builderValue = value;
      extras_.setNull("builder", false);
      return this;
    }

    /**
     * Sets {@code reader}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder reader(@Nullable String value) {
      this.reader = value;
      extras_.setNull("reader", false);
      return this;
    }

    /**
     * Sets {@code index}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder index(@Nullable Integer value) {
      this.index = value;
      extras_.setNull("index", false);
      return this;
    }

    /**
     * Sets {@code other}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder other(@Nullable String value) {
      this.other = value;
      extras_.setNull("other", false);
      return this;
    }

    /**
     * Sets {@code class}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder propertyClass(@Nullable String value) {
      this.propertyClass = value;
      extras_.setNull("class", false);
      return this;
    }

    /**
     * Sets {@code default}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder _default(@Nullable String value) {
      this._default = value;
      extras_.setNull("default", false);
      return this;
    }

    /**
     * Sets {@code moment}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder moment(@Nullable Moment value) {
      this.moment = value;
      extras_.setNull("moment", false);
      return this;
    }

    /**
     * Sets {@code hashCode}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder hashCodeValue(@Nullable Integer value) {
      this.hashCodeValue = value;
      extras_.setNull("hashCode", false);
      return this;
    }

    /**
     * Sets {@code @type}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder atType(@Nullable String value) {
      this.atType = value;
      extras_.setNull("@type", false);
      return this;
    }

    /**
     * Sets {@code kebab-case}.
     *
     * @param value the value, null to leave it out
     * @return this builder
     */
    public Builder kebabCase(@Nullable String value) {
      this.kebabCase = value;
      extras_.setNull("kebab-case", false);
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
      extras_.unknown("Thing", ThingJsonAdapter.NAMES, jsonName, value);
      return this;
    }

    /**
     * Ends the building. This builder can be used on.
     *
     * @return the value
     * @throws IllegalStateException if a required member is missing; the message names it
     */
    public Thing build() {
      Values.required(id, "Thing", "id", "id");
      Values.required(levelWord, "Thing", "level", "level");
      extras_.setNull("must_be_null", mustBeNull == null);
      return new Thing(this);
    }
  }
}

/** Reads and writes {@link Thing} without reflection; found by Moshi through its name. */
@NullMarked
final class ThingJsonAdapter extends JsonAdapter<Thing> {
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("id", "level", "must_be_null", "maybe", "mode", "modes", "by_mode", "inline", "big", "half", "ratio", "exact", "flag", "at", "naive", "day", "bytes", "link", "uuid", "token", "tags", "times", "matrix", "lists", "children", "parent", "anything", "free", "event", "error", "value", "builder", "reader", "index", "other", "class", "default", "moment", "hashCode", "@type", "kebab-case");
  private final JsonAdapter<Float> halfAdapter_;
  private final JsonAdapter<String> exactAdapter_;
  private final JsonAdapter<LocalDateTime> naiveAdapter_;
  private final JsonAdapter<LocalDate> dayAdapter_;
  private final JsonAdapter<ByteString> bytesAdapter_;
  private final JsonAdapter<List<String>> tagsAdapter_;
  private final JsonAdapter<List<OffsetDateTime>> timesAdapter_;
  private final JsonAdapter<List<List<BigDecimal>>> matrixAdapter_;
  private final JsonAdapter<Map<String, List<String>>> listsAdapter_;
  private final JsonAdapter<List<Thing>> childrenAdapter_;
  private final JsonAdapter<Thing> parentAdapter_;
  private final JsonAdapter<Object> anythingAdapter_;
  private final JsonAdapter<Object> freeAdapter_;
  private final JsonAdapter<Event> eventAdapter_;
  private final JsonAdapter<OpenError> errorAdapter_;
  private final JsonAdapter<Moment> momentAdapter_;

  ThingJsonAdapter(Moshi moshi_) {
    this.halfAdapter_ = moshi_.adapter(Float.class);
    this.exactAdapter_ = moshi_.adapter(String.class);
    this.naiveAdapter_ = moshi_.adapter(LocalDateTime.class);
    this.dayAdapter_ = moshi_.adapter(LocalDate.class);
    this.bytesAdapter_ = moshi_.adapter(ByteString.class);
    this.tagsAdapter_ = moshi_.adapter(Types.newParameterizedType(List.class, String.class));
    this.timesAdapter_ = moshi_.adapter(Types.newParameterizedType(List.class, OffsetDateTime.class));
    this.matrixAdapter_ = moshi_.adapter(Types.newParameterizedType(List.class, Types.newParameterizedType(List.class, BigDecimal.class)));
    this.listsAdapter_ = moshi_.adapter(Types.newParameterizedType(Map.class, String.class, Types.newParameterizedType(List.class, String.class)));
    this.childrenAdapter_ = moshi_.adapter(Types.newParameterizedType(List.class, Thing.class));
    this.parentAdapter_ = moshi_.adapter(Thing.class);
    this.anythingAdapter_ = moshi_.adapter(Object.class);
    this.freeAdapter_ = moshi_.adapter(Object.class);
    this.eventAdapter_ = moshi_.adapter(Event.class);
    this.errorAdapter_ = moshi_.adapter(OpenError.class);
    this.momentAdapter_ = moshi_.adapter(Moment.class);
  }

  @Override
  public Thing fromJson(JsonReader reader_) throws IOException {
    Thing.Builder builder_ = new Thing.Builder();
    MemberReader members_ =
        MemberReader.begin(reader_, NAMES, builder_.extras_, false);
    for (int index_ = members_.next(); index_ >= 0; index_ = members_.next()) {
      switch (index_ + 1) {
        case 1 -> builder_.id = reader_.nextString();
        case 2 -> builder_.levelWord = Level.readWord(reader_);
        case 3 -> builder_.mustBeNull = reader_.nextString();
        case 4 -> builder_.maybe = reader_.nextInt();
        case 5 -> builder_.modeWord = Mode.readWord(reader_);
        case 6 -> builder_.modesWords = WordJson.readList(reader_, Mode::readWord);
        case 7 -> builder_.byModeWords = WordJson.readMap(reader_, Mode::readWord);
        case 8 -> builder_.inlineWord = ThingInline.readWord(reader_);
        case 9 -> builder_.big = reader_.nextLong();
        case 10 -> builder_.half = halfAdapter_.fromJson(reader_);
        case 11 -> builder_.ratio = reader_.nextDouble();
        case 12 -> builder_.exact = exactAdapter_.fromJson(reader_);
        case 13 -> builder_.flag = reader_.nextBoolean();
        case 14 -> builder_.at = Rfc3339.read(reader_);
        case 15 -> builder_.naive = naiveAdapter_.fromJson(reader_);
        case 16 -> builder_.day = dayAdapter_.fromJson(reader_);
        case 17 -> builder_.bytes = bytesAdapter_.fromJson(reader_);
        case 18 -> builder_.link = reader_.nextString();
        case 19 -> builder_.uuid = reader_.nextString();
        case 20 -> builder_.token = reader_.nextString();
        case 21 -> builder_.tags = tagsAdapter_.fromJson(reader_);
        case 22 -> builder_.times = timesAdapter_.fromJson(reader_);
        case 23 -> builder_.matrix = matrixAdapter_.fromJson(reader_);
        case 24 -> builder_.lists = listsAdapter_.fromJson(reader_);
        case 25 -> builder_.children = childrenAdapter_.fromJson(reader_);
        case 26 -> builder_.parent = parentAdapter_.fromJson(reader_);
        case 27 -> builder_.anything = anythingAdapter_.fromJson(reader_);
        case 28 -> builder_.free = freeAdapter_.fromJson(reader_);
        case 29 -> builder_.event = eventAdapter_.fromJson(reader_);
        case 30 -> builder_.error = errorAdapter_.fromJson(reader_);
        case 31 -> builder_.value = reader_.nextString();
        case 32 -> builder_.builderValue = reader_.nextString();
        case 33 -> builder_.reader = reader_.nextString();
        case 34 -> builder_.index = reader_.nextInt();
        case 35 -> builder_.other = reader_.nextString();
        case 36 -> builder_.propertyClass = reader_.nextString();
        case 37 -> builder_._default = reader_.nextString();
        case 38 -> builder_.moment = momentAdapter_.fromJson(reader_);
        case 39 -> builder_.hashCodeValue = reader_.nextInt();
        case 40 -> builder_.atType = reader_.nextString();
        case 41 -> builder_.kebabCase = reader_.nextString();
        default -> throw new AssertionError(index_);
      }
    }
    if (reader_.failOnUnknown()) {
      Values.strict(builder_.id != null, "Thing", "id", reader_);
      Values.strict(builder_.levelWord != null, "Thing", "level", reader_);
      Values.strict(builder_.mustBeNull != null || builder_.extras_.isNull("must_be_null"), "Thing", "must_be_null", reader_);
    }
    return new Thing(builder_);
  }

  @Override
  public void toJson(JsonWriter writer_, @Nullable Thing value_) throws IOException {
    if (value_ == null) {
      writer_.nullValue();
      return;
    }
    MemberWriter members_ = MemberWriter.begin(writer_);
    members_.text("id", value_.id);
    Level.writeMember(members_, "level", value_.levelWord);
    members_.text("must_be_null", value_.mustBeNull);
    members_.number("maybe", value_.maybe);
    Mode.writeMember(members_, "mode", value_.modeWord);
    if (value_.modesWords != null) {
      WordJson.write(members_.at("modes"), value_.modesWords, Mode::writeWord);
    }
    if (value_.byModeWords != null) {
      WordJson.write(members_.at("by_mode"), value_.byModeWords, Mode::writeWord);
    }
    ThingInline.writeMember(members_, "inline", value_.inlineWord);
    members_.number("big", value_.big);
    members_.number("half", value_.half);
    members_.number("ratio", value_.ratio);
    members_.value("exact", value_.exact, exactAdapter_);
    members_.flag("flag", value_.flag);
    members_.time("at", value_.at);
    members_.value("naive", value_.naive, naiveAdapter_);
    members_.value("day", value_.day, dayAdapter_);
    members_.value("bytes", value_.bytes, bytesAdapter_);
    members_.text("link", value_.link);
    members_.text("uuid", value_.uuid);
    members_.text("token", value_.token);
    members_.value("tags", value_.tags, tagsAdapter_);
    members_.value("times", value_.times, timesAdapter_);
    members_.value("matrix", value_.matrix, matrixAdapter_);
    members_.value("lists", value_.lists, listsAdapter_);
    members_.value("children", value_.children, childrenAdapter_);
    members_.value("parent", value_.parent, parentAdapter_);
    members_.value("anything", value_.anything, anythingAdapter_);
    members_.value("free", value_.free, freeAdapter_);
    members_.value("event", value_.event, eventAdapter_);
    members_.value("error", value_.error, errorAdapter_);
    members_.text("value", value_.value);
    members_.text("builder", value_.builderValue);
    members_.text("reader", value_.reader);
    members_.number("index", value_.index);
    members_.text("other", value_.other);
    members_.text("class", value_.propertyClass);
    members_.text("default", value_._default);
    members_.value("moment", value_.moment, momentAdapter_);
    members_.number("hashCode", value_.hashCodeValue);
    members_.text("@type", value_.atType);
    members_.text("kebab-case", value_.kebabCase);
    members_.end(value_.extras_);
  }
}
