// Generated from the contract; do not edit. Change the specification or the templates instead.
package dev.mediajobs.client.traps;

import dev.mediajobs.client.runtime.ApiOperation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.Field;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.Header;
import retrofit2.http.OPTIONS;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/**
 * The operations of Traps under {@code Things}.
 *
 * <p>Safe for use by several threads; a {@link Call} is not. No method sends anything before its call
 * is executed or enqueued.
 */
@NullMarked
public interface ThingsApi {

  /**
   * Find things, where &#x60;a &lt; b &amp;&amp; \&quot;c\&quot; *_/ d&#x60;.
   *
   * <p>Needs the header {@code X-Other} and the header {@code X-Key}, which no method here sends by itself.
   *
   * <ul>
   *   <li>{@code 200} The things.
   *   <li>Any other status: Anything else. {@link OpenError}
   * </ul>
   *
   * @param kind Of which kind. Shape: one of the words of {@link Level}.
   * @param id The value of id. Shape: text.
   * @param since From when on. Shape: a time with its offset. Null to leave it out.
   * @param page The value of page. Shape: a whole number. Null to leave it out.
   * @param tags The value of tags[]. Shape: a list. Null to leave it out.
   * @param xTrace The value of X-Trace. Shape: text. Null to leave it out.
   * @return a call that has not been sent
   */
  @Deprecated
  @ApiOperation(api = "Traps", id = "findThings")
  @GET("things/{kind}/{id}")
  Call<List<Thing>> findThings(@Path("kind") Level kind, @Path("id") String id, @Query("since") @Nullable OffsetDateTime since, @Query("page") @Nullable Integer page, @Query("tags[]") @Nullable List<String> tags, @Header("X-Trace") @Nullable String xTrace);

  /**
   * POST things/{kind}/{id}.
   *
   * <p>Starts a job. Its state: {@code findThings}. Its result: {@code uploadBytes}.
   *
   * <p>Needs a bearer token, which no method here sends by itself.
   *
   * <p>Evidence: inferred, nowhere.
   *
   * <p>Quirks of the ledger: T-01, T-02.
   *
   * <ul>
   *   <li>{@code 204} Nothing to say.
   * </ul>
   *
   * @param kind The value of kind. Shape: one of the words of {@link Level}.
   * @param id The value of id. Shape: text.
   * @param thing What is sent.
   * @return a call that has not been sent
   */
  @ApiOperation(api = "Traps", id = "makeThing")
  @POST("things/{kind}/{id}")
  Call<Void> makeThing(@Path("kind") Level kind, @Path("id") String id, @Body Thing thing);

  /**
   * POST things/{kind}/{id}. As a multipart form.
   *
   * <p>Needs a bearer token, which no method here sends by itself.
   *
   * <ul>
   *   <li>{@code 204} Nothing to say.
   * </ul>
   *
   * @param kind The value of kind. Shape: one of the words of {@link Level}.
   * @param id The value of id. Shape: text.
   * @param body the body of a {@link ThingForm}: what its {@code toBody()} gives or, if it has
   *     no file among its members, {@link dev.mediajobs.client.runtime.FormParts#bodyOf}
   * @return a call that has not been sent
   */
  @ApiOperation(api = "Traps", id = "makeThing")
  @POST("things/{kind}/{id}")
  Call<Void> makeThingMultipart(@Path("kind") Level kind, @Path("id") String id, @Body MultipartBody body);

  /**
   * POST form.
   *
   * <p>Needs the header {@code X-Other} and the header {@code X-Key}, which no method here sends by itself.
   *
   * <ul>
   *   <li>{@code 200} Either shape. {@link Event}
   * </ul>
   *
   * @param a The value of a. Shape: text.
   * @param b The value of b. Shape: a whole number. Null to leave it out.
   * @return a call that has not been sent
   */
  @FormUrlEncoded
  @ApiOperation(api = "Traps", id = "sendForm")
  @POST("form")
  Call<Event> sendForm(@Field("a") String a, @Field("b") @Nullable Integer b);

  /**
   * PUT upload.
   *
   * <p>Needs the header {@code X-Other} and the header {@code X-Key}, which no method here sends by itself.
   *
   * <ul>
   *   <li>{@code 200} The same bytes.
   * </ul>
   *
   * @param body What is sent.
   * @return a call that has not been sent
   */
  @Streaming
  @ApiOperation(api = "Traps", id = "uploadBytes")
  @PUT("upload")
  Call<ResponseBody> uploadBytes(@Body RequestBody body);
}
