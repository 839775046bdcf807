using System.Globalization;
using CaseCenterMonitor.SystemTests.Harness;

namespace CaseCenterMonitor.SystemTests.Faults;

/// <summary>A real file system of a few megabytes in memory, which can be filled to the last byte.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "somebody-elses-file");

    public const string WhyNot = "a small file system cannot be mounted here (needs root and CAP_SYS_ADMIN)";

    private static readonly Lazy<bool> Allowed = new(MayMount);

    /// <summary>May this process mount one?</summary>
    public static bool IsAllowed => Allowed.Value;

    public static SmallDisk Mount(string folder, int megabytes)
    {
        Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", folder);
        return new SmallDisk(folder);
    }

    /// <summary>Somebody else's file takes all that is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // Full, as wanted.
        }
    }

    public void Clear() => File.Delete(Ballast);

    /// <summary>Lazily: the gateway on it is ended after it.</summary>
    public void Dispose() => Run("umount", "--lazy", Folder);

    private static bool MayMount()
    {
        var folder = Directory.CreateTempSubdirectory("ccm-mount-").FullName;
        try
        {
            Mount(folder, 1).Dispose();
            return true;
        }
        catch (Exception refused) when (refused is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder);
        }
    }

    private static void Run(string program, params string[] arguments)
    {
        using var child = Child.Start(program, null, arguments);
        if (child.WaitForExit(Eventually.UsualLimit) != 0)
        {
            throw new InvalidOperationException($"{program}: {child.Log}");
        }
    }
}

/// <summary>A test that mounts a file system; skipped where that is not allowed.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    public MountFactAttribute()
    {
        if (!File.Exists("/usr/sbin/mosquitto"))
        {
            Skip = "skipped: mosquitto not installed; scripts/test.sh installs it on Debian";
        }
        else if (!SmallDisk.IsAllowed)
        {
            Skip = "skipped: " + SmallDisk.WhyNot;
        }
    }
}
