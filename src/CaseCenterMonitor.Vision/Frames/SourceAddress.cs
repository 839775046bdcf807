namespace CaseCenterMonitor.Vision.Frames;

/// <summary>How a source is reached.</summary>
public enum SourceKind
{
    File,
    Folder,
    Rtsp,
    Http,
}

/// <summary>Where frames come from: a file, a folder of pictures, an RTSP or an HTTP address.</summary>
public sealed record SourceAddress
{
    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".bmp"];

    private SourceAddress(SourceKind kind, string address, string display, string? ending = null) =>
        (Kind, Address, Display, PictureEnding) = (kind, address, display, ending);

    public SourceKind Kind { get; }

    /// <summary>As ffmpeg needs it, with a user's password if there is one: not for people's eyes.</summary>
    public string Address { get; }

    /// <summary>For messages and logs: without user and password.</summary>
    public string Display { get; }

    /// <summary>Of a folder: the ending of the pictures in it.</summary>
    public string? PictureEnding { get; }

    /// <summary>A live source is read as fast as it comes, loses frames rather than falling behind, and is opened again when it ends.</summary>
    public bool Live => Kind is SourceKind.Rtsp or SourceKind.Http;

    /// <exception cref="VideoSourceException">There is no such file, or this kind of address is not known.</exception>
    public static SourceAddress Parse(string text)
    {
        if (text.Contains("://", StringComparison.Ordinal))
        {
            return OfUrl(text);
        }

        var path = Path.GetFullPath(text);
        return File.Exists(path) ? new(SourceKind.File, path, text)
            : Directory.Exists(path) ? OfFolder(path, text)
            : throw new VideoSourceException($"there is no file or folder '{text}'");
    }

    /// <summary>Removes the password from a message of ffmpeg, which repeats the address it was given.</summary>
    public string Redact(string message) => message.Replace(Address, Display, StringComparison.Ordinal);

    private static SourceAddress OfUrl(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            throw new VideoSourceException("the address is not a valid URL; it looks like rtsp://camera.example:554/stream1");
        }

        var display = uri.UserInfo.Length == 0 ? text : text.Replace($"{uri.UserInfo}@", "", StringComparison.Ordinal);
        return uri.Scheme switch
        {
            "rtsp" or "rtsps" => new(SourceKind.Rtsp, text, display),
            "http" or "https" => new(SourceKind.Http, text, display),
            _ => throw new VideoSourceException($"'{uri.Scheme}://' is not known here; use rtsp://, rtsps://, http:// or https://, a file or a folder"),
        };
    }

    private static SourceAddress OfFolder(string path, string text)
    {
        var endings = Directory.EnumerateFiles(path).Select(Path.GetExtension).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return PictureEndings.FirstOrDefault(endings.Contains) is { } ending
            ? new(SourceKind.Folder, path, text, ending)
            : throw new VideoSourceException($"the folder '{text}' has no pictures ({string.Join(", ", PictureEndings)})");
    }
}
