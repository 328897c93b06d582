package dev.mediajobs;

import dev.mediajobs.client.mirrago.TryOnForm;
import dev.mediajobs.internal.media.Format;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Mirrago try-on: an image of a person who wears a garment. Each of the two input images is a file
 * (JPEG or PNG) or a link. Immutable; methods that change a value return a copy. Invalid values throw {@link
 * InvalidRequestException}: files when the request is submitted, other values immediately.
 */
public final class TryOnRequest {
    private static final String OPERATION = "createTryOn";
    private static final Set<Format> IMAGE_FORMATS = Set.of(Format.JPEG, Format.PNG);

    private final MediaSource person;
    private final MediaSource garment;
    private final @Nullable String username;
    private final @Nullable URI webhookUrl;

    private TryOnRequest(MediaSource person, MediaSource garment, @Nullable String username, @Nullable URI webhookUrl) {
        this.person = person;
        this.garment = garment;
        this.username = username;
        this.webhookUrl = webhookUrl;
    }

    /**
     * {@return a request for a try-on of two images}
     *
     * @param person the image of the person, a file or a link
     * @param garment the image of the garment, a file or a link
     * @throws InvalidRequestException if a link is not a valid http or https URL
     */
    public static TryOnRequest of(MediaSource person, MediaSource garment) {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(garment, "garment");
        person.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "person", link));
        garment.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "garment", link));
        return new TryOnRequest(person, garment, null, null);
    }

    /**
     * {@return a copy with a reference to the requesting user} By default the vendor generates one.
     *
     * @param newUsername any text
     */
    public TryOnRequest withUsername(String newUsername) {
        Objects.requireNonNull(newUsername, "username");
        return new TryOnRequest(person, garment, newUsername, webhookUrl);
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
        return new TryOnRequest(person, garment, username, newWebhookUrl);
    }

    /** {@return whether both images are links, so that the request is sent as JSON} */
    boolean hasOnlyLinks() {
        return person.link().isPresent() && garment.link().isPresent();
    }

    dev.mediajobs.client.mirrago.TryOnRequest toClient() {
        return dev.mediajobs.client.mirrago.TryOnRequest.builder()
                .targetImageUrl(person.link().orElseThrow().toString())
                .garmentImageUrl(garment.link().orElseThrow().toString())
                .username(username)
                .callbackUrl(webhookUrl == null ? null : webhookUrl.toString())
                .build();
    }

    MultipartBody toBody() {
        TryOnForm.Builder form =
                TryOnForm.builder().username(username).callbackUrl(webhookUrl == null ? null : webhookUrl.toString());
        addImage("person", person, form::targetImageUrl, form::targetImage);
        addImage("garment", garment, form::garmentImageUrl, form::garmentImage);
        return form.build().toBody();
    }

    private static void addImage(
            String parameter, MediaSource source, Consumer<String> link, BiConsumer<String, RequestBody> part) {
        if (source.link().isPresent()) {
            link.accept(source.link().get().toString());
        } else {
            MediaSource.ValidatedContent file = source.validated(Vendor.MIRRAGO, OPERATION, parameter, IMAGE_FORMATS);
            part.accept(file.fileName(), file.body());
        }
    }

    @Override
    public String toString() {
        return "TryOnRequest[" + person + ", " + garment + "]";
    }
}
