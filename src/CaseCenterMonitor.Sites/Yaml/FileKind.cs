namespace CaseCenterMonitor.Sites.Yaml;

/// <summary>How messages speak of a file.</summary>
/// <param name="One">Such as "a site file".</param>
/// <param name="UsualSize">Such as "about 100 KiB at a large centre".</param>
/// <param name="FirstKeys">Keys it begins with, for somebody who wrote nothing.</param>
public sealed record FileKind(string One, string UsualSize, string FirstKeys)
{
    public static FileKind Site { get; } = new("a site file", "about 100 KiB at a large centre", "id, name and zones");

    public static FileKind PolicyPack { get; } = new("a policy pack", "some 50 KiB", "pack, kind and name");
}
