namespace CaseCenterMonitor.Gateway;

public static class Program
{
    public static int Main() => 0;
}
