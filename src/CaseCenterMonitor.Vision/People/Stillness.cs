namespace CaseCenterMonitor.Vision.People;

/// <summary>Pixel by pixel, whether it changed with the last frame and for how many frames it has not.</summary>
internal sealed class Stillness(PeopleOptions options, int pixels)
{
    private readonly byte[] _before = new byte[pixels * 3];
    private bool _begun;

    /// <summary>255 where the last frame changed something.</summary>
    public byte[] Moved { get; } = new byte[pixels];

    /// <summary>Frames without a change, up to 255.</summary>
    public byte[] Frames { get; } = new byte[pixels];

    public void Take(ReadOnlySpan<byte> view)
    {
        for (var pixel = 0; pixel < Moved.Length; pixel++)
        {
            var at = pixel * 3;
            var most = Math.Max(Math.Abs(view[at] - _before[at]), Math.Max(Math.Abs(view[at + 1] - _before[at + 1]), Math.Abs(view[at + 2] - _before[at + 2])));
            var moved = _begun && most > options.MovedMin;
            Moved[pixel] = moved ? (byte)255 : (byte)0;
            Frames[pixel] = moved ? (byte)0 : (byte)Math.Min(255, Frames[pixel] + 1);
        }

        view.CopyTo(_before);
        _begun = true;
    }
}
