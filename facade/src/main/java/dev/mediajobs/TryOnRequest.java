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
 * (JPEG or PNG) or a link. Immutable; each method that adds a value returns a changed copy. An invalid value is reported
 * as {@link InvalidRequestException}: a file when the request is submitted, any other value at once.
 */
public final class TryOnRequest {
    private static final String OPERATION = "createTryOn";
    private static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG);

    private final MediaSource person;
    private final MediaSource garment;
    private final @Nullable String username;
    private final @Nullable URI webhookUrl;

    private TryOnRequest(MediaSource person, MediaSource garment, @Nullable String user, @Nullable URI webhook) {
        this.person = person;
        this.garment = garment;
        this.username = user;
        this.webhookUrl = webhook;
    }

    /**
     * Creates a request for a try-on of these two images.
     *
     * @param person the image of the person, a file or a link
     * @param garment the image of the garment, a file or a link
     * @return a request without a user and without a webhook
     * @throws InvalidRequestException if a link is not a valid http or https link
     */
    public static TryOnRequest of(MediaSource person, MediaSource garment) {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(garment, "garment");
        person.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "person", link));
        garment.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "garment", link));
        return new TryOnRequest(person, garment, null, null);
    }

    /**
     * Returns a copy with a reference to the requesting user. The vendor generates one otherwise.
     *
     * @param newUser any text
     * @return the copy
     */
    public TryOnRequest withUsername(String newUser) {
        Objects.requireNonNull(newUser, "user");
        return new TryOnRequest(person, garment, newUser, webhookUrl);
    }

    /**
     * Returns a copy with the URL of a webhook that the vendor calls when the job has ended. Webhooks are not signed:
     * treat a call as a hint and poll the job, as {@link Mirrago#webhookHandler} does.
     *
     * @param newWebhook an http or https link
     * @return the copy
     * @throws InvalidRequestException if it is not a valid http or https link
     */
    public TryOnRequest withWebhookUrl(URI newWebhook) {
        Checks.link(Vendor.MIRRAGO, OPERATION, "webhook", newWebhook);
        return new TryOnRequest(person, garment, username, newWebhook);
    }

    /** Whether both images are links, so that the request is sent as JSON. */
    boolean linked() {
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
        image("person", person, form::targetImageUrl, form::targetImage);
        image("garment", garment, form::garmentImageUrl, form::garmentImage);
        return form.build().toBody();
    }

    private static void image(
            String what, MediaSource source, Consumer<String> link, BiConsumer<String, RequestBody> part) {
        if (source.link().isPresent()) {
            link.accept(source.link().get().toString());
        } else {
            MediaSource.ValidatedContent file = source.validated(Vendor.MIRRAGO, OPERATION, what, PICTURES);
            part.accept(file.fileName(), file.body());
        }
    }

    @Override
    public String toString() {
        return "TryOnRequest[" + person + ", " + garment + "]";
    }
}
