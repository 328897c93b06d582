package dev.mediajobs;

import dev.mediajobs.client.miraflow.ImageEditForm;
import dev.mediajobs.client.miraflow.ImageEditRequest;
import dev.mediajobs.client.miraflow.ImagesApi;
import dev.mediajobs.client.miraflow.InpaintForm;
import dev.mediajobs.client.miraflow.InpaintRequest;
import dev.mediajobs.client.miraflow.JobSubmitted;
import dev.mediajobs.client.miraflow.ThumbnailRequest;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.internal.media.Format;
import java.util.List;
import java.util.Set;
import retrofit2.Call;

/** The calls that submit pictures: with ids where the vendor holds what goes in, with files where it does not. */
final class ImageSubmits {
    static final Set<Format> PICTURES = Set.of(Format.JPEG, Format.PNG, Format.WEBP, Format.GIF);

    private final ImagesApi images;
    private final ThumbnailsApi thumbnails;

    ImageSubmits(ImagesApi images, ThumbnailsApi thumbnails) {
        this.images = images;
        this.thumbnails = thumbnails;
    }

    Call<JobSubmitted> call(ImageRequest request) {
        boolean held = !request.pictures.isEmpty() && request.pictures.get(0).held();
        return switch (request.way) {
            case GENERATE -> generate(request);
            case THUMBNAIL -> thumbnail(request);
            case EDIT -> held ? edit(request) : editFiles(request);
            case INPAINT -> held ? inpaint(request) : inpaintFiles(request);
        };
    }

    private Call<JobSubmitted> generate(ImageRequest request) {
        return images.generateImage(dev.mediajobs.client.miraflow.ImageRequest.builder()
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed)
                .build());
    }

    private Call<JobSubmitted> thumbnail(ImageRequest request) {
        ThumbnailRequest.Builder thumbnail = ThumbnailRequest.builder()
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed);
        if (!request.pictures.isEmpty()) {
            thumbnail.referenceImageMediaIds(ids(request));
        }
        return thumbnails.generateThumbnail(thumbnail.build());
    }

    private Call<JobSubmitted> edit(ImageRequest request) {
        List<String> ids = ids(request);
        ImageEditRequest.Builder edit = ImageEditRequest.builder()
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed);
        return images.editImage(
                (ids.size() == 1 ? edit.referenceImageMediaId(ids.get(0)) : edit.referenceImageMediaIds(ids)).build());
    }

    private Call<JobSubmitted> editFiles(ImageRequest request) {
        ImageEditForm.Builder form = ImageEditForm.builder()
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed);
        for (MediaSource picture : request.pictures) {
            MediaSource.Checked file = checked(request, picture, "picture");
            form.referenceImage(file.fileName(), file.body());
        }
        return images.editImageMultipart(form.build().toBody());
    }

    private Call<JobSubmitted> inpaint(ImageRequest request) {
        List<String> ids = ids(request);
        return images.inpaintImage(InpaintRequest.builder()
                .originalImageMediaId(ids.get(0))
                .maskImageMediaId(ids.get(1))
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed)
                .build());
    }

    private Call<JobSubmitted> inpaintFiles(ImageRequest request) {
        MediaSource.Checked picture = checked(request, request.pictures.get(0), "picture");
        MediaSource.Checked mask = checked(request, request.pictures.get(1), "mask");
        return images.inpaintImageMultipart(InpaintForm.builder()
                .prompt(request.prompt)
                .name(request.name)
                .aspectRatioWord(request.aspectRatio)
                .negativePrompt(request.unwanted)
                .seed(request.seed)
                .originalImage(picture.fileName(), picture.body())
                .maskImage(mask.fileName(), mask.body())
                .build()
                .toBody());
    }

    private static MediaSource.Checked checked(ImageRequest request, MediaSource source, String what) {
        return source.checked(Vendor.MIRAFLOW, request.way.operation, what, PICTURES);
    }

    private static List<String> ids(ImageRequest request) {
        return request.pictures.stream()
                .map(picture -> picture.heldBy(Vendor.MIRAFLOW, request.way.operation, "picture"))
                .toList();
    }
}
