package dev.mediajobs;

import dev.mediajobs.client.miragic.FrameRate;
import dev.mediajobs.client.miragic.Quality;
import dev.mediajobs.client.miragic.Sequence;
import dev.mediajobs.client.miragic.SpeedPaintingForm;
import dev.mediajobs.internal.media.Format;
import java.util.Objects;
import java.util.Set;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * A request for a Miragic speed painting: a video of a hand that draws an image. Defaults: high definition, 30 frames
 * per second, hand style 1, automatic sequence, no audio. Immutable; each method that changes a value returns a changed
 * copy. An invalid value is reported as {@link InvalidRequestException}: a file when the request is submitted, any other
 * value at once.
 */
public final class SpeedPaintingRequest {
    private static final String OPERATION = "createSpeedPainting";
    private static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG, Format.WEBP, Format.GIF);
    private static final Set<Format> SOUNDS = Set.of(Format.MP3, Format.WAV);

    private final MediaSource image;
    private final @Nullable MediaSource audio;
    private final Quality quality;
    private final Sequence sequence;
    private final FrameRate frameRate;
    private final int hand;

    private SpeedPaintingRequest(
            MediaSource image,
            @Nullable MediaSource audio,
            Quality quality,
            Sequence sequence,
            FrameRate frameRate,
            int hand) {
        this.image = image;
        this.audio = audio;
        this.quality = quality;
        this.sequence = sequence;
        this.frameRate = frameRate;
        this.hand = hand;
    }

    /**
     * Creates a request for a video of this image, with the defaults above.
     *
     * @param image the image to draw: a JPEG, PNG, WebP or GIF file, not a link
     * @return a complete request
     */
    public static SpeedPaintingRequest of(MediaSource image) {
        Objects.requireNonNull(image, "image");
        return new SpeedPaintingRequest(image, null, Quality.of("hd"), Sequence.of("auto"), FrameRate.of("30"), 1);
    }

    /**
     * Returns a copy with audio.
     *
     * @param newAudio an MP3 or WAV file, not a link
     * @return the copy
     */
    public SpeedPaintingRequest withAudio(MediaSource newAudio) {
        Objects.requireNonNull(newAudio, "audio");
        return new SpeedPaintingRequest(image, newAudio, quality, sequence, frameRate, hand);
    }

    /**
     * Returns a copy in standard instead of high definition.
     *
     * @return the copy
     */
    public SpeedPaintingRequest withStandardDefinition() {
        return new SpeedPaintingRequest(image, audio, Quality.of("sd"), sequence, frameRate, hand);
    }

    /**
     * Returns a copy with a vertical drawing sequence.
     *
     * @return the copy
     */
    public SpeedPaintingRequest withVerticalSequence() {
        return new SpeedPaintingRequest(image, audio, quality, Sequence.of("vertical"), frameRate, hand);
    }

    /**
     * Returns a copy with another frame rate.
     *
     * @param frames frames per second, 30 or 60
     * @return the copy
     * @throws InvalidRequestException if it is another number
     */
    public SpeedPaintingRequest withFrameRate(int frames) {
        FrameRate rate = FrameRate.of(Integer.toString(frames));
        if (rate == FrameRate.UNRECOGNIZED) {
            throw refused(frames + " frames a second are not offered", "Choose 30 or 60.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, rate, hand);
    }

    /**
     * Returns a copy with another hand style. According to the vendor, 0 is likely no hand and 1 a realistic one.
     *
     * @param newHand from 0 to 4
     * @return the copy
     * @throws InvalidRequestException if it is another number
     */
    public SpeedPaintingRequest withHandStyle(int newHand) {
        if (newHand < 0 || newHand > 4) {
            throw refused("the hand style " + newHand + " is not offered", "Choose one from 0 to 4.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, frameRate, newHand);
    }

    MultipartBody toBody() {
        MediaSource.ValidatedContent picture = image.validated(Vendor.MIRAGIC, OPERATION, "image", PICTURES);
        SpeedPaintingForm.Builder form = SpeedPaintingForm.builder()
                .fps(frameRate)
                .quality(quality)
                .sequence(sequence)
                .handStyle(hand)
                .image(picture.fileName(), picture.body());
        if (audio != null) {
            MediaSource.ValidatedContent sound = audio.validated(Vendor.MIRAGIC, OPERATION, "audio", SOUNDS);
            form.audioFile(sound.fileName(), sound.body());
        }
        return form.build().toBody();
    }

    private static MediaException refused(String problem, String suggestion) {
        return Exceptions.invalid(Vendor.MIRAGIC, OPERATION, problem, suggestion);
    }

    @Override
    public String toString() {
        return "SpeedPaintingRequest[" + image + "]";
    }
}
