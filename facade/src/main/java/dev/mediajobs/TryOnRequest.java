package dev.mediajobs;

import dev.mediajobs.client.mirrago.TryOnForm;
import dev.mediajobs.internal.media.Format;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * A Mirrago try-on: a person in a garment. Either both pictures are files (JPEG or PNG, at most 50 MiB each) or both
 * are links. Immutable; each method that adds something gives a changed copy. What is wrong with a value is thrown as
 * {@link InvalidRequestException}, with a file when it is submitted, with all else at once.
 */
public final class TryOnRequest {
    private static final String OPERATION = "createTryOn";
    private static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG);
    private static final long LARGEST_FILE = 50L << 20;
    private static final int LONGEST_USER = 255;

    private final MediaSource person;
    private final MediaSource garment;
    private final @Nullable String user;
    private final @Nullable URI webhook;

    private TryOnRequest(MediaSource person, MediaSource garment, @Nullable String user, @Nullable URI webhook) {
        this.person = person;
        this.garment = garment;
        this.user = user;
        this.webhook = webhook;
    }

    /**
     * A try-on of these two: two files, or two links.
     *
     * @param person the picture of the person
     * @param garment the picture of the garment
     * @return a request without a user and without a webhook
     * @throws InvalidRequestException if only one of them is a link, or a link is none of http or https
     */
    public static TryOnRequest of(MediaSource person, MediaSource garment) {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(garment, "garment");
        if (person.link().isPresent() != garment.link().isPresent()) {
            throw Errors.invalid(
                    Vendor.MIRRAGO,
                    OPERATION,
                    "one picture is a link and the other is none",
                    "Give two files or two links.");
        }
        person.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "person", link));
        garment.link().ifPresent(link -> Checks.link(Vendor.MIRRAGO, OPERATION, "garment", link));
        return new TryOnRequest(person, garment, null, null);
    }

    /**
     * A copy for a user of yours; the vendor makes up a name otherwise.
     *
     * @param newUser at most 255 characters, not blank
     * @return the copy
     * @throws InvalidRequestException if it is blank or longer
     */
    public TryOnRequest forUser(String newUser) {
        Checks.text(Vendor.MIRRAGO, OPERATION, "user", newUser, LONGEST_USER);
        return new TryOnRequest(person, garment, newUser, webhook);
    }

    /**
     * A copy with a link that the vendor calls when the job has ended; only for pictures given as links. No vendor
     * signs such calls: take one as a hint, and ask for the job itself, as {@link Mirrago#webhooks} does.
     *
     * @param newWebhook http or https
     * @return the copy
     * @throws InvalidRequestException if it is no such link, or the pictures are files
     */
    public TryOnRequest notifying(URI newWebhook) {
        Checks.link(Vendor.MIRRAGO, OPERATION, "webhook", newWebhook);
        if (!linked()) {
            throw Errors.invalid(
                    Vendor.MIRRAGO,
                    OPERATION,
                    "a webhook cannot be asked for with files",
                    "Give both pictures as links, or wait for the job.");
        }
        return new TryOnRequest(person, garment, user, newWebhook);
    }

    boolean linked() {
        return person.link().isPresent();
    }

    dev.mediajobs.client.mirrago.TryOnRequest toClient() {
        dev.mediajobs.client.mirrago.TryOnRequest.Builder request = dev.mediajobs.client.mirrago.TryOnRequest.builder()
                .targetImageUrl(person.link().orElseThrow().toString())
                .garmentImageUrl(garment.link().orElseThrow().toString());
        if (user != null) {
            request.username(user);
        }
        if (webhook != null) {
            request.callbackUrl(webhook.toString());
        }
        return request.build();
    }

    MultipartBody toBody() {
        MediaSource.Checked target = person.checked(Vendor.MIRRAGO, OPERATION, "person", PICTURES, LARGEST_FILE);
        MediaSource.Checked cloth = garment.checked(Vendor.MIRRAGO, OPERATION, "garment", PICTURES, LARGEST_FILE);
        TryOnForm.Builder form = TryOnForm.builder()
                .targetImage(target.fileName(), target.body())
                .garmentImage(cloth.fileName(), cloth.body());
        if (user != null) {
            form.username(user);
        }
        return form.build().toBody();
    }

    @Override
    public String toString() {
        return "TryOnRequest[" + person + ", " + garment + "]";
    }
}
