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

/** Reads Miraflow's lists. */
final class MiraflowLists {
    /** The limit for a vendor that never ends its list. */
    private static final int MAX_PAGES = 10_000;

    /** The prefix of the kind in references of listed results: they have no job id, so they cannot be resumed. */
    private static final String LISTED_PREFIX = "listed-";

    private final VendorContext context;
    private final AvatarsApi avatars;
    private final VideosApi videos;
    private final MockupsApi mockups;
    private final ThumbnailsApi thumbnails;

    MiraflowLists(VendorContext context) {
        this.context = context;
        this.avatars = context.api(AvatarsApi.class);
        this.videos = context.api(VideosApi.class);
        this.mockups = context.api(MockupsApi.class);
        this.thumbnails = context.api(ThumbnailsApi.class);
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
                .withVoice(avatar.voiceId(), Boolean.TRUE.equals(avatar.isPhoto()));
    }

    /** The vendor's sample response names the voices {@code avatars} (M-20). */
    List<MediaItem> voices() {
        return context.call(
                CallType.READ, "listVoices", avatars.listVoices(), list -> items(voices(list), MiraflowLists::voice));
    }

    private static List<Voice> voices(VoiceList list) {
        List<Voice> voices = list.voices();
        List<Voice> documented = list.avatars();
        return voices != null ? voices : documented != null ? documented : List.of();
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

    /** Returns a video by its id, which differs from the id of its job. Its link is renewed by reading it again. */
    Video video(String id) {
        JobSnapshot snapshot = link(id);
        return new Video(new JobResult(
                context, new JobReference(context.vendor, LISTED_PREFIX + "video", id), snapshot, () -> link(id)));
    }

    private JobSnapshot link(String id) {
        JobSnapshot snapshot = context.call(
                CallType.READ, "getVideo", videos.getVideo(id), video -> JobSnapshot.of(JobPhase.SUCCEEDED, null)
                        .withLinks(LinkResolver.of(context.base, video.downloadUrl()), null));
        if (snapshot.links().isEmpty()) {
            throw context.invalidResponse(CallType.READ, "getVideo", "the download link is missing");
        }
        return snapshot;
    }

    List<MediaItem> mockups() {
        return context.call(
                CallType.READ,
                "listMockups",
                mockups.listMockups(),
                list -> items(list.mockups(), mockup -> new MediaItem("mockup", mockup.id())
                        .withName(null, mockup.createdAt())
                        .withFile(
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
                .withFile(
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
                .withFile(null, media("mockup-video", video.id(), video.downloadUrl(), null, Video::new), null);
    }

    /** Fetches each page when the previous one is consumed; the first empty one ends the list. */
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
                .withFile(
                        item.prompt(),
                        media("thumbnail", item.id(), item.imageUrl(), item.mediaId(), Image::new),
                        item.mediaId());
    }

    /** Creates a result from a link of a list, which cannot be renewed. */
    private @Nullable Media media(
            String kind,
            String id,
            @Nullable String link,
            @Nullable String fileId,
            Function<JobResult, Media> factory) {
        JobSnapshot snapshot =
                JobSnapshot.of(JobPhase.SUCCEEDED, null).withLinks(LinkResolver.of(context.base, link), fileId);
        return snapshot.links().isEmpty() || !JobReference.isValidId(id)
                ? null
                : factory.apply(new JobResult(
                        context, new JobReference(context.vendor, LISTED_PREFIX + kind, id), snapshot, () -> snapshot));
    }

    private static <A> List<MediaItem> items(List<A> entries, Function<A, MediaItem> mapper) {
        return entries.stream().map(mapper).toList();
    }
}
