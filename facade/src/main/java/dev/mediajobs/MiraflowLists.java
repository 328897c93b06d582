package dev.mediajobs;

import dev.mediajobs.client.miraflow.AssetItem;
import dev.mediajobs.client.miraflow.Avatar;
import dev.mediajobs.client.miraflow.AvatarsApi;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.miraflow.ThumbnailItem;
import dev.mediajobs.client.miraflow.ThumbnailList;
import dev.mediajobs.client.miraflow.ThumbnailsApi;
import dev.mediajobs.client.miraflow.VideosApi;
import dev.mediajobs.client.miraflow.Voice;
import dev.mediajobs.client.miraflow.VoiceList;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Miraflow's lists, all read into entries of one form. */
final class MiraflowLists {
    /** More pages than anybody has: a vendor that never ends its list ends here. */
    private static final int MAX_PAGES = 10_000;

    /** Marks the references of listed results: their ids are not those of jobs, so they cannot be resumed. */
    private static final String LIST_OPERATIONS = "listed-";

    private final VendorContext context;
    private final AvatarsApi avatars;
    private final VideosApi videos;
    private final MockupsApi mockups;
    private final ThumbnailsApi thumbnails;

    MiraflowLists(VendorContext desk) {
        this.context = desk;
        this.avatars = desk.api(AvatarsApi.class);
        this.videos = desk.api(VideosApi.class);
        this.mockups = desk.api(MockupsApi.class);
        this.thumbnails = desk.api(ThumbnailsApi.class);
    }

    List<MediaItem> avatars() {
        return context.call(
                CallType.READ,
                "listAvatars",
                avatars.listAvatars(),
                list -> items(list.avatars(), MiraflowLists::avatar));
    }

    private static MediaItem avatar(Avatar avatar) {
        return new MediaItem("avatar", avatar.id())
                .withName(avatar.name(), avatar.createdAt())
                .speaking(avatar.voiceId(), Boolean.TRUE.equals(avatar.isPhoto()));
    }

    /** The document's sample calls the voices avatars (M-20). */
    List<MediaItem> voices() {
        return context.call(
                CallType.READ, "listVoices", avatars.listVoices(), list -> items(voices(list), MiraflowLists::voice));
    }

    private static List<Voice> voices(VoiceList list) {
        List<Voice> proper = list.voices();
        List<Voice> documented = list.avatars();
        return proper != null ? proper : documented != null ? documented : List.of();
    }

    private static MediaItem voice(Voice voice) {
        return new MediaItem("voice", voice.id()).withName(voice.name(), voice.createdAt());
    }

    List<MediaItem> videos() {
        return context.call(
                CallType.READ,
                "listVideos",
                videos.listVideos(),
                list -> items(list.videos(), video -> new MediaItem("video", video.id())
                        .withName(video.name(), video.createdAt())));
    }

    /** The video of an id, which is not that of its job. Its link is renewed by asking again. */
    Video video(String id) {
        JobSnapshot view = link(id);
        return new Video(new JobResult(
                context, new JobReference(context.vendor, LIST_OPERATIONS + "video", id), view, () -> link(id)));
    }

    private JobSnapshot link(String id) {
        JobSnapshot view = context.call(
                CallType.READ, "getVideo", videos.getVideo(id), video -> JobSnapshot.of(JobPhase.SUCCEEDED, null)
                        .withLinks(LinkResolver.of(context.base, video.downloadUrl()), null));
        if (view.links().isEmpty()) {
            throw context.invalidResponse(CallType.READ, "getVideo", "it has no download link");
        }
        return view;
    }

    List<MediaItem> mockups() {
        return context.call(
                CallType.READ,
                "listMockups",
                mockups.listMockups(),
                list -> items(list.mockups(), mockup -> new MediaItem("mockup", mockup.id())
                        .withName(null, mockup.createdAt())
                        .showing(
                                mockup.prompt(),
                                media("mockup", mockup.id(), mockup.imageUrl(), null, Image::new),
                                null)));
    }

    List<MediaItem> assets() {
        return context.call(
                CallType.READ, "listAssets", mockups.listAssets(), list -> items(list.assets(), this::asset));
    }

    private MediaItem asset(AssetItem asset) {
        String type = asset.typeValue();
        return new MediaItem(type == null ? "asset" : type, asset.id())
                .withName(asset.name(), asset.createdAt())
                .showing(
                        null,
                        media("asset", asset.id(), asset.imageUrl(), asset.mediaId(), Image::new),
                        asset.mediaId());
    }

    List<MediaItem> mockupVideos() {
        return context.call(
                CallType.READ,
                "listMockupVideos",
                mockups.listMockupVideos(),
                list -> items(list.videos(), this::mockupVideo));
    }

    private MediaItem mockupVideo(MockupVideoItem video) {
        return new MediaItem("mockup-video", video.id())
                .withName(video.name(), video.createdAt())
                .showing(null, media("mockup-video", video.id(), video.downloadUrl(), null, Video::new), null);
    }

    /** Each page is asked for when the one before it is used up; the first empty one ends the list. */
    Stream<MediaItem> thumbnails() {
        return PagedIterator.stream(this::page);
    }

    private PagedIterator.Page<MediaItem> page(int number) {
        return context.call(
                CallType.READ,
                "listThumbnails",
                thumbnails.listThumbnails(number),
                list -> new PagedIterator.Page<>(items(list.thumbnails(), this::thumbnail), lastPage(number, list)));
    }

    private static boolean lastPage(int number, ThumbnailList list) {
        Integer total = list.totalPages();
        return number >= MAX_PAGES || (total != null && number >= total);
    }

    private MediaItem thumbnail(ThumbnailItem item) {
        return new MediaItem("thumbnail", item.id())
                .withName(item.name(), item.createdAt())
                .showing(
                        item.prompt(),
                        media("thumbnail", item.id(), item.imageUrl(), item.mediaId(), Image::new),
                        item.mediaId());
    }

    /** A link of the list; it has no job to ask for a fresher one. */
    private @Nullable Media media(
            String kind, String id, @Nullable String link, @Nullable String fileId, Function<JobResult, Media> made) {
        JobSnapshot view =
                JobSnapshot.of(JobPhase.SUCCEEDED, null).withLinks(LinkResolver.of(context.base, link), fileId);
        return view.links().isEmpty() || !JobReference.isValidId(id)
                ? null
                : made.apply(new JobResult(
                        context, new JobReference(context.vendor, LIST_OPERATIONS + kind, id), view, () -> view));
    }

    private static <A> List<MediaItem> items(List<A> entries, Function<A, MediaItem> reading) {
        return entries.stream().map(reading).toList();
    }
}
