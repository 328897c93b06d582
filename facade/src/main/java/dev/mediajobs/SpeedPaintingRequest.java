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
 * A Miragic video of a hand that draws a picture. Unless said otherwise: high definition, 30 frames a second, hand
 * style 1, in the order that the vendor chooses, without sound. Immutable; each method that changes something gives a
 * changed copy. What is wrong with a value is thrown as {@link InvalidRequestException}, with a file when it is
 * submitted, with all else at once.
 */
public final class SpeedPaintingRequest {
    private static final String OPERATION = "createSpeedPainting";
    private static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG);
    private static final Set<Format> SOUNDS = Set.of(Format.MP3, Format.WAV);
    private static final long LARGEST_FILE = 100L << 20;

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
     * A video of this picture, with the defaults above.
     *
     * @param image what is drawn: a JPEG or PNG file of at most 100 MiB, no link
     * @return a complete request
     */
    public static SpeedPaintingRequest of(MediaSource image) {
        Objects.requireNonNull(image, "image");
        return new SpeedPaintingRequest(image, null, Quality.of("hd"), Sequence.of("auto"), FrameRate.of("30"), 1);
    }

    /**
     * A copy with a sound.
     *
     * @param newAudio an MP3 or WAV file of at most 100 MiB, no link
     * @return the copy
     */
    public SpeedPaintingRequest withAudio(MediaSource newAudio) {
        Objects.requireNonNull(newAudio, "audio");
        return new SpeedPaintingRequest(image, newAudio, quality, sequence, frameRate, hand);
    }

    /**
     * A copy in standard instead of high definition.
     *
     * @return the copy
     */
    public SpeedPaintingRequest standardDefinition() {
        return new SpeedPaintingRequest(image, audio, Quality.of("sd"), sequence, frameRate, hand);
    }

    /**
     * A copy that is drawn from top to bottom.
     *
     * @return the copy
     */
    public SpeedPaintingRequest drawnVertically() {
        return new SpeedPaintingRequest(image, audio, quality, Sequence.of("vertical"), frameRate, hand);
    }

    /**
     * A copy with another frame rate.
     *
     * @param frames a second, 30 or 60; 30 by default
     * @return the copy
     * @throws InvalidRequestException if it is another number
     */
    public SpeedPaintingRequest framesPerSecond(int frames) {
        FrameRate rate = FrameRate.of(Integer.toString(frames));
        if (rate == FrameRate.UNRECOGNIZED) {
            throw refused(frames + " frames a second are not offered", "Choose 30 or 60.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, rate, hand);
    }

    /**
     * A copy with another hand; the vendor does not say what they look like.
     *
     * @param newHand from 0 to 4; 1 by default
     * @return the copy
     * @throws InvalidRequestException if it is another number
     */
    public SpeedPaintingRequest handStyle(int newHand) {
        if (newHand < 0 || newHand > 4) {
            throw refused("the hand style " + newHand + " is not offered", "Choose one from 0 to 4.");
        }
        return new SpeedPaintingRequest(image, audio, quality, sequence, frameRate, newHand);
    }

    MultipartBody toBody() {
        MediaSource.Checked picture = image.checked(Vendor.MIRAGIC, OPERATION, "image", PICTURES, LARGEST_FILE);
        SpeedPaintingForm.Builder form = SpeedPaintingForm.builder()
                .fps(frameRate)
                .quality(quality)
                .sequence(sequence)
                .handStyle(hand)
                .image(picture.fileName(), picture.body());
        if (audio != null) {
            MediaSource.Checked sound = audio.checked(Vendor.MIRAGIC, OPERATION, "audio", SOUNDS, LARGEST_FILE);
            form.audioFile(sound.fileName(), sound.body());
        }
        return form.build().toBody();
    }

    private static MediaException refused(String happened, String cure) {
        return Errors.invalid(Vendor.MIRAGIC, OPERATION, happened, cure);
    }

    @Override
    public String toString() {
        return "SpeedPaintingRequest[" + image + "]";
    }
}
