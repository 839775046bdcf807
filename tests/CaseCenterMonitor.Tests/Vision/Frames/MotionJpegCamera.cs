using System.Net;
using System.Net.Sockets;
using System.Text;
using OpenCvSharp;

namespace CaseCenterMonitor.Tests.Vision.Frames;

/// <summary>A camera on loopback that serves Motion JPEG to one viewer at a time, as fast as it takes it or not at all.</summary>
internal sealed class MotionJpegCamera : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _serving;
    private int _viewers;

    /// <param name="framesEach">Frames that each viewer gets before the camera falls silent, with its connection open.</param>
    public MotionJpegCamera(int framesEach)
    {
        _listener.Start();
        _serving = Serve(framesEach);
    }

    public int Viewers => _viewers;

    public string Url => $"http://{_listener.LocalEndpoint}/video.mjpg";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task Serve(int framesEach)
    {
        try
        {
            while (true)
            {
                using var viewer = await _listener.AcceptTcpClientAsync(_stop.Token);
                _viewers++;
                await Show(viewer.GetStream(), framesEach);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The camera is switched off.
        }
    }

    private async Task Show(NetworkStream stream, int frames)
    {
        try
        {
            if (await stream.ReadAsync(new byte[4096], _stop.Token) == 0)
            {
                return; // A viewer that asks for nothing.
            }

            await stream.WriteAsync("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=frame\r\n\r\n"u8.ToArray(), _stop.Token);
            for (var number = 0; number < frames; number++)
            {
                var jpeg = Picture(number);
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n"), _stop.Token);
                await stream.WriteAsync(jpeg, _stop.Token);
                await stream.WriteAsync("\r\n"u8.ToArray(), _stop.Token);
            }

            // Silent until the viewer goes: reading ends when it does.
            while (await stream.ReadAsync(new byte[256], _stop.Token) > 0)
            {
            }
        }
        catch (IOException)
        {
            // The viewer was killed.
        }
    }

    private static byte[] Picture(int number)
    {
        using var picture = new Mat(120, 160, MatType.CV_8UC3, new Scalar(number * 7 % 255, 90, 160));
        Cv2.Circle(picture, new Point(20 + number % 100, 60), 15, Scalar.White, -1);
        Cv2.ImEncode(".jpg", picture, out var jpeg);
        return jpeg;
    }
}
