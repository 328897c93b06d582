package dev.mediajobs.mirrago;

import dev.mediajobs.InvalidRequestException;
import dev.mediajobs.MediaSource;
import dev.mediajobs.Vendor;
import dev.mediajobs.client.mirrago.TryOnApi;
import dev.mediajobs.client.mirrago.TryOnForm;
import dev.mediajobs.client.mirrago.TryOnSubmitted;
import dev.mediajobs.internal.failure.Exceptions;
import dev.mediajobs.internal.media.Format;
import dev.mediajobs.internal.vendor.Checks;
import dev.mediajobs.internal.vendor.ValidatedFile;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A request for a try-on: an image of a person who wears a garment. Each of the two input images is a file (JPEG or
 * PNG) or a link. Immutable; {@code with...} methods return a copy. Invalid values throw {@link
 * InvalidRequestException}: files and a missing garment when the request is submitted, other values immediately.
 */
public final class TryOnRequest {
    static final String OPERATION = "createTryOn";
    private static final Set<Format> IMAGE_FORMATS = Set.of(Format.JPEG, Format.PNG);

    private final MediaSource person;
    private final @Nullable MediaSource garment;
    private final @Nullable String background;
    private final @Nullable String username;
    private final @Nullable URI webhookUrl;

    private TryOnRequest(
            MediaSource person,
            @Nullable MediaSource garment,
            @Nullable String background,
            @Nullable String username,
            @Nullable URI webhookUrl) {
        this.person = person;
        this.garment = garment;
        this.background = background;
        this.username = username;
        this.webhookUrl = webhookUrl;
    }

    /**
     * {@return a request for a try-on by a person; add the garment with {@link #withGarment}}
     *
     * @param person the image of the person, a file or a link
     * @throws InvalidRequestException if a link is not a valid http or https URL
     */
    public static TryOnRequest ofPerson(MediaSource person) {
        return new TryOnRequest(checked("person", person), null, null, null, null);
    }

    /**
     * {@return a copy with the garment}
     *
     * @param newGarment the image of the garment, a file or a link
     * @throws InvalidRequestException if a link is not a valid http or https URL
     */
    public TryOnRequest withGarment(MediaSource newGarment) {
        return new TryOnRequest(person, checked("garment", newGarment), background, username, webhookUrl);
    }

    private static MediaSource checked(String parameter, MediaSource source) {
        Objects.requireNonNull(source, parameter);
        source.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, parameter, link));
        return source;
    }

    /**
     * {@return a copy with a background} The vendor documents no values; it is sent in a form, also for two links.
     *
     * @param newBackground any text that is not blank
     * @throws InvalidRequestException if the text is blank
     */
    public TryOnRequest withBackground(String newBackground) {
        Checks.text(Vendor.MIRRAGO, OPERATION, "background", newBackground);
        return new TryOnRequest(person, garment, newBackground, username, webhookUrl);
    }

    /**
     * {@return a copy with a reference to the requesting user} By default the vendor generates one.
     *
     * @param newUsername any text
     */
    public TryOnRequest withUsername(String newUsername) {
        Objects.requireNonNull(newUsername, "username");
        return new TryOnRequest(person, garment, background, newUsername, webhookUrl);
    }

    /**
     * {@return a copy with a webhook URL, which the vendor calls when the job has ended} Webhooks are not signed: treat
     * a call as a hint and poll the job, as {@link Mirrago#webhookHandler} does.
     *
     * @param newWebhookUrl an http or https URL
     * @throws InvalidRequestException if the URL is not valid
     */
    public TryOnRequest withWebhookUrl(URI newWebhookUrl) {
        Checks.link(Vendor.MIRRAGO, OPERATION, "webhook", newWebhookUrl);
        return new TryOnRequest(person, garment, background, username, newWebhookUrl);
    }

    Call<TryOnSubmitted> call(TryOnApi api) {
        if (garment == null) {
            throw Exceptions.invalid(Vendor.MIRRAGO, OPERATION, "the garment is missing", "Add it with withGarment.");
        }
        String callback = webhookUrl == null ? null : webhookUrl.toString();
        // Only the form has a documented background.
        if (background == null && person.link().isPresent() && garment.link().isPresent()) {
            return api.createTryOn(dev.mediajobs.client.mirrago.TryOnRequest.builder()
                    .targetImageUrl(person.link().get().toString())
                    .garmentImageUrl(garment.link().get().toString())
                    .username(username)
                    .callbackUrl(callback)
                    .build());
        }
        TryOnForm.Builder form =
                TryOnForm.builder().background(background).username(username).callbackUrl(callback);
        addImage("person", person, form::targetImageUrl, form::targetImage);
        addImage("garment", garment, form::garmentImageUrl, form::garmentImage);
        return api.createTryOnMultipart(form.build().toBody());
    }

    private static void addImage(
            String parameter, MediaSource source, Consumer<String> link, BiConsumer<String, RequestBody> part) {
        if (source.link().isPresent()) {
            link.accept(source.link().get().toString());
        } else {
            ValidatedFile file = ValidatedFile.of(Vendor.MIRRAGO, OPERATION, parameter, source, IMAGE_FORMATS);
            part.accept(file.fileName(), file.body());
        }
    }

    @Override
    public String toString() {
        return "TryOnRequest[" + person + ", " + (garment == null ? "no garment" : garment) + "]";
    }
}
